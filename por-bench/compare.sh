#!/bin/sh
# Measures por4j and validators that OKX published on the same files, in one run, and prints ratios.
#
#   por-bench/compare.sh PATH...
#
# PATH is a clone of okx/proof-of-reserves: its Python validator checks the zk-STARK V1 round that
# StarkV1BatchBenchmark and StarkV1InclusionBenchmark use. It needs Python 3 with pycryptodome, or
# Debian's python3-pycryptodome.
#
#   PYTHON     the interpreter, else python3
#   JAVA_HOME  the Java to use, else the java on the PATH
#   ROUNDS     how often both sides are measured in turn, else 3
set -eu

die() {
  printf 'compare.sh: %s\n' "$1" >&2
  exit 2
}

here=$(CDPATH='' cd -P -- "$(dirname -- "$0")" && pwd)
jar=$here/target/benchmarks.jar
inputs=$here/src/main/resources/io/github/por4j/bench/v1
python=${PYTHON:-python3}
rounds=${ROUNDS:-3}
java=java
[ -z "${JAVA_HOME:-}" ] || java=$JAVA_HOME/bin/java

[ $# -gt 0 ] || die "usage: $0 CLONE_OF_OKX_PROOF_OF_RESERVES..."
case $rounds in
  '' | *[!0-9]* | 0) die "ROUNDS is no number above 0: $rounds" ;;
esac
[ -f "$jar" ] || die "no $jar: mvn -B -pl por-bench -am -DskipTests package"
command -v "$java" >/dev/null 2>&1 || die "no java: install a JDK 17 or newer, or set JAVA_HOME"
command -v "$python" >/dev/null 2>&1 || die "no $python: install Python 3, or set PYTHON"
for clone; do
  [ -f "$clone/zk_STARK/mk_and_verify_proofs.py" ] ||
    die "no clone of okx/proof-of-reserves, there is no zk_STARK/mk_and_verify_proofs.py: $clone"
done
"$python" -c 'import Crypto.Hash.keccak' 2>/dev/null ||
  "$python" -c 'import Cryptodome.Hash.keccak' 2>/dev/null ||
  die "$python has no pycryptodome"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
for part in a0 trunk; do
  mkdir "$work/$part"
  for file in sum_proof.json sum_values.json; do
    gzip -dc "$inputs/${part}_$file.gz" >"$work/$part/$file"
  done
done
for file in config.json inclusion_proof.json; do
  gzip -dc "$inputs/$file.gz" >"$work/$file"
done

for clone; do
  rm -f "$work"/ours-*.json "$work"/theirs-*.json
  round=1
  while [ "$round" -le "$rounds" ]; do
    printf 'round %s of %s: por4j...\n' "$round" "$rounds" >&2
    "$java" -jar "$jar" 'StarkV1Batch.*|StarkV1Inclusion.*fromFile.*' \
      -bm sample -f 1 -wi 5 -w 2 -i 3 -r 2 -tu us \
      -rf json -rff "$work/ours-$round.json" >"$work/jmh.log" 2>&1 || {
      tail -n 20 "$work/jmh.log" >&2
      die "the benchmarks failed"
    }
    printf 'round %s of %s: %s...\n' "$round" "$rounds" "$clone" >&2
    PYTHONDONTWRITEBYTECODE=1 "$python" "$here/compare_v1.py" measure \
      "$clone/zk_STARK" "$work" "$work/theirs-$round.json" ||
      die "the validator in $clone failed"
    round=$((round + 1))
  done
  printf '%s\n' "$clone"
  "$python" "$here/compare_v1.py" report "$work" "$rounds"
done
