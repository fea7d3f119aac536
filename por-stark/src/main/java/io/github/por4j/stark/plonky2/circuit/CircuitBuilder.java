package io.github.por4j.stark.plonky2.circuit;

import io.github.por4j.merkle.field.Goldilocks;
import io.github.por4j.merkle.field.QuadraticExtension;
import io.github.por4j.stark.plonky2.Gate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lays out circuits in the same rows in the same order as the original (okx/plonky2
 * plonk/circuit_builder.rs and gadgets/*.rs). What the rows are must match; how virtual targets are
 * numbered does not matter.
 */
final class CircuitBuilder {
  private static final long ONE = 1;
  static final long NEGATIVE_ONE = Goldilocks.ORDER - 1;

  /** A row that has room for more operations of one gate with the same constants. */
  private record Opening(Gate gate, long first, long second) {}

  /** A row and the number of the operation in it. */
  record Slot(int row, int operation) {}

  private final Layout layout = new Layout();
  private final Map<Long, Integer> targetOfConstant = new HashMap<>();
  private final Map<Integer, Long> constantOfTarget = new HashMap<>();
  private final Map<List<Long>, Integer> constantPairs = new HashMap<>();
  private final OperationCache baseOperations = new OperationCache(4);
  private final OperationCache extensionOperations = new OperationCache(7);
  private final Map<Opening, Slot> openings = new HashMap<>();
  private final List<Integer> publicInputs = new ArrayList<>();

  Layout layout() {
    return layout;
  }

  Map<Long, Integer> constants() {
    return targetOfConstant;
  }

  List<Integer> publicInputs() {
    return publicInputs;
  }

  // Targets

  int virtualTarget() {
    return layout.addVirtualTarget();
  }

  int[] virtualTargets(int count) {
    int[] targets = new int[count];
    for (int i = 0; i < count; i++) {
      targets[i] = virtualTarget();
    }
    return targets;
  }

  Ext virtualExtension() {
    return new Ext(virtualTarget(), virtualTarget());
  }

  Ext[] virtualExtensions(int count) {
    Ext[] targets = new Ext[count];
    for (int i = 0; i < count; i++) {
      targets[i] = virtualExtension();
    }
    return targets;
  }

  void registerPublicInput(int target) {
    publicInputs.add(target);
  }

  void connect(int one, int other) {
    layout.tie(one, other);
  }

  void connect(Ext one, Ext other) {
    connect(one.a(), other.a());
    connect(one.b(), other.b());
  }

  int addGate(Gate gate) {
    return layout.addRow(gate, 0, 0);
  }

  // Constants

  int constant(long value) {
    Integer known = targetOfConstant.get(value);
    if (known != null) {
      return known;
    }
    int target = virtualTarget();
    targetOfConstant.put(value, target);
    constantOfTarget.put(target, value);
    return target;
  }

  int zero() {
    return constant(0);
  }

  int one() {
    return constant(ONE);
  }

  Ext constantExtension(QuadraticExtension value) {
    zero();
    return new Ext(constant(value.a()), constant(value.b()));
  }

  Ext constantExtension(long value) {
    return constantExtension(QuadraticExtension.of(value));
  }

  Ext zeroExtension() {
    return constantExtension(QuadraticExtension.ZERO);
  }

  Ext oneExtension() {
    return constantExtension(QuadraticExtension.ONE);
  }

  Ext toExtension(int target) {
    return new Ext(target, zero());
  }

  private Optional<Long> asConstant(int target) {
    return Optional.ofNullable(constantOfTarget.get(target));
  }

  private Optional<QuadraticExtension> asConstant(Ext target) {
    return asConstant(target.a())
        .flatMap(a -> asConstant(target.b()).map(b -> new QuadraticExtension(a, b)));
  }

  // Arithmetic over the base field (gadgets/arithmetic.rs)

  int add(int x, int y) {
    return arithmetic(ONE, ONE, x, one(), y);
  }

  int sub(int x, int y) {
    return arithmetic(ONE, NEGATIVE_ONE, x, one(), y);
  }

  int mul(int x, int y) {
    return arithmetic(ONE, 0, x, y, x);
  }

  int mulAdd(int x, int y, int z) {
    return arithmetic(ONE, ONE, x, y, z);
  }

  int square(int x) {
    return mul(x, x);
  }

  /** c0 * x * y + c1 * z. */
  int arithmetic(long c0, long c1, int x, int y, int z) {
    Optional<Integer> shortcut = arithmeticShortcut(c0, c1, x, y, z);
    if (shortcut.isPresent()) {
      return shortcut.get();
    }
    int pair = constantPair(c0, c1);
    int known = baseOperations.find(pair, x, y, z);
    if (known >= 0) {
      return baseOperations.word(known);
    }
    Slot slot = takeSlot(Gate.ARITHMETIC, Gate.ARITHMETIC.size(), c0, c1);
    int first = 4 * slot.operation();
    connect(x, Target.wire(slot.row(), first));
    connect(y, Target.wire(slot.row(), first + 1));
    connect(z, Target.wire(slot.row(), first + 2));
    int result = Target.wire(slot.row(), first + 3);
    baseOperations.add(result, result, pair, x, y, z);
    return result;
  }

  private Optional<Integer> arithmeticShortcut(long c0, long c1, int x, int y, int z) {
    int zero = zero();
    Optional<Long> constantX = asConstant(x);
    Optional<Long> constantY = asConstant(y);
    boolean firstIsZero = c0 == 0 || x == zero || y == zero;
    boolean secondIsZero = c1 == 0 || z == zero;
    Optional<Long> first =
        firstIsZero
            ? Optional.of(0L)
            : constantX.flatMap(a -> constantY.map(b -> product(product(a, b), c0)));
    Optional<Long> second = secondIsZero ? Optional.of(0L) : asConstant(z).map(c -> product(c, c1));
    if (first.isPresent() && second.isPresent()) {
      return Optional.of(constant(Goldilocks.canonical(Goldilocks.add(first.get(), second.get()))));
    }
    if (firstIsZero && c1 == ONE) {
      return Optional.of(z);
    }
    if (secondIsZero) {
      if (constantX.isPresent() && product(constantX.get(), c0) == ONE) {
        return Optional.of(y);
      }
      if (constantY.isPresent() && product(constantY.get(), c0) == ONE) {
        return Optional.of(x);
      }
    }
    return Optional.empty();
  }

  private static long product(long a, long b) {
    return Goldilocks.canonical(Goldilocks.mul(a, b));
  }

  private int constantPair(long c0, long c1) {
    return constantPairs.computeIfAbsent(List.of(c0, c1), k -> constantPairs.size());
  }

  Slot takeSlot(Gate gate, int operations, long c0, long c1) {
    Opening opening = new Opening(gate, c0, c1);
    Slot open = openings.get(opening);
    Slot slot = open == null ? new Slot(layout.addRow(gate, c0, c1), 0) : open;
    if (slot.operation() == operations - 1) {
      openings.remove(opening);
    } else {
      openings.put(opening, new Slot(slot.row(), slot.operation() + 1));
    }
    return slot;
  }

  // Arithmetic over the extension (gadgets/arithmetic_extension.rs)

  Ext add(Ext x, Ext y) {
    return arithmetic(ONE, ONE, oneExtension(), x, y);
  }

  Ext sub(Ext x, Ext y) {
    return arithmetic(ONE, NEGATIVE_ONE, oneExtension(), x, y);
  }

  Ext mul(Ext x, Ext y) {
    return arithmetic(ONE, 0, x, y, zeroExtension());
  }

  Ext mulAdd(Ext x, Ext y, Ext z) {
    return arithmetic(ONE, ONE, x, y, z);
  }

  Ext mulSub(Ext x, Ext y, Ext z) {
    return arithmetic(ONE, NEGATIVE_ONE, x, y, z);
  }

  Ext square(Ext x) {
    return mul(x, x);
  }

  Ext mulMany(Ext... factors) {
    Ext product = oneExtension();
    for (Ext factor : factors) {
      product = mul(product, factor);
    }
    return product;
  }

  /** x / y + z. */
  Ext divAdd(Ext x, Ext y, Ext z) {
    Ext inverse = virtualExtension();
    Ext one = oneExtension();
    connect(mul(y, inverse), one);
    return mulAdd(x, inverse, z);
  }

  Ext power(Ext base, int exponent) {
    if (exponent == 0) {
      return oneExtension();
    }
    if (exponent == 1) {
      return base;
    }
    if (exponent == 2) {
      return square(base);
    }
    if (exponent == 3) {
      return mulMany(base, base, base);
    }
    Ext current = base;
    Ext product = oneExtension();
    for (int bit = 0; exponent >> bit != 0; bit++) {
      if (bit != 0) {
        current = square(current);
      }
      if ((exponent >> bit & 1) != 0) {
        product = mul(product, current);
      }
    }
    return product;
  }

  Ext powerOfTwo(Ext base, int log) {
    Ext power = base;
    for (int i = 0; i < log; i++) {
      power = square(power);
    }
    return power;
  }

  /** b x + (1 - b) y (gadgets/select.rs). */
  Ext select(Ext b, Ext x, Ext y) {
    return mulSub(b, x, mulSub(b, y, y));
  }

  /** c0 * x * y + c1 * z. */
  Ext arithmetic(long c0, long c1, Ext x, Ext y, Ext z) {
    Optional<Ext> shortcut = arithmeticShortcut(c0, c1, x, y, z);
    if (shortcut.isPresent()) {
      return shortcut.get();
    }
    int pair = constantPair(c0, c1);
    int known = extensionOperations.find(pair, x.a(), x.b(), y.a(), y.b(), z.a(), z.b());
    if (known >= 0) {
      return new Ext(extensionOperations.word(known), extensionOperations.word(known + 1));
    }
    boolean addsNothing = asConstant(z).filter(QuadraticExtension::isZero).isPresent();
    Ext result = addsNothing ? multiplyInRow(c0, x, y) : arithmeticInRow(c0, c1, x, y, z);
    extensionOperations.add(result.a(), result.b(), pair, x.a(), x.b(), y.a(), y.b(), z.a(), z.b());
    return result;
  }

  private Ext multiplyInRow(long c0, Ext x, Ext y) {
    Slot slot = takeSlot(Gate.MUL_EXTENSION, Gate.MUL_EXTENSION.size(), c0, 0);
    int first = 6 * slot.operation();
    connect(x, Ext.wires(slot.row(), first));
    connect(y, Ext.wires(slot.row(), first + 2));
    return Ext.wires(slot.row(), first + 4);
  }

  private Ext arithmeticInRow(long c0, long c1, Ext x, Ext y, Ext z) {
    Slot slot = takeSlot(Gate.ARITHMETIC_EXTENSION, Gate.ARITHMETIC_EXTENSION.size(), c0, c1);
    int first = 8 * slot.operation();
    connect(x, Ext.wires(slot.row(), first));
    connect(y, Ext.wires(slot.row(), first + 2));
    connect(z, Ext.wires(slot.row(), first + 4));
    return Ext.wires(slot.row(), first + 6);
  }

  private Optional<Ext> arithmeticShortcut(long c0, long c1, Ext x, Ext y, Ext z) {
    Ext zero = zeroExtension();
    Optional<QuadraticExtension> constantX = asConstant(x);
    Optional<QuadraticExtension> constantY = asConstant(y);
    boolean firstIsZero = c0 == 0 || x.equals(zero) || y.equals(zero);
    boolean secondIsZero = c1 == 0 || z.equals(zero);
    Optional<QuadraticExtension> nothing = Optional.of(QuadraticExtension.ZERO);
    Optional<QuadraticExtension> first =
        firstIsZero ? nothing : constantX.flatMap(a -> constantY.map(b -> a.mul(b).scale(c0)));
    Optional<QuadraticExtension> second =
        secondIsZero ? nothing : asConstant(z).map(c -> c.scale(c1));
    if (first.isPresent() && second.isPresent()) {
      return Optional.of(constantExtension(first.get().add(second.get())));
    }
    if (firstIsZero && c1 == ONE) {
      return Optional.of(z);
    }
    if (secondIsZero) {
      if (constantX.isPresent() && constantX.get().scale(c0).equals(QuadraticExtension.ONE)) {
        return Optional.of(y);
      }
      if (constantY.isPresent() && constantY.get().scale(c0).equals(QuadraticExtension.ONE)) {
        return Optional.of(x);
      }
    }
    return Optional.empty();
  }

  // Arithmetic over the extension algebra

  Ext.Algebra zeroAlgebra() {
    return new Ext.Algebra(zeroExtension(), zeroExtension());
  }

  Ext.Algebra sub(Ext.Algebra x, Ext.Algebra y) {
    return new Ext.Algebra(sub(x.x(), y.x()), sub(x.y(), y.y()));
  }

  Ext.Algebra mul(Ext.Algebra x, Ext.Algebra y) {
    return mulAdd(x, y, zeroAlgebra());
  }

  Ext.Algebra mulAdd(Ext.Algebra x, Ext.Algebra y, Ext.Algebra z) {
    Ext first = arithmetic(7, ONE, x.y(), y.y(), z.x());
    first = mulAdd(x.x(), y.x(), first);
    Ext second = mulAdd(x.x(), y.y(), z.y());
    second = mulAdd(x.y(), y.x(), second);
    return new Ext.Algebra(first, second);
  }

  Ext.Algebra scale(Ext scalar, Ext.Algebra x) {
    return scaleAdd(scalar, x, zeroAlgebra());
  }

  Ext.Algebra scaleAdd(Ext scalar, Ext.Algebra x, Ext.Algebra y) {
    return new Ext.Algebra(mulAdd(scalar, x.x(), y.x()), mulAdd(scalar, x.y(), y.y()));
  }
}
