#!/bin/sh
# Measures por4j and validators that OKX published on the same files, in one run, and prints ratios.
#
#   por-bench/compare.sh PATH...
#
# What PATH is decides what is compared:
#
#   a clone of okx/proof-of-reserves      its Python validator, on the zk-STARK V1 round that
#                                         StarkV1BatchBenchmark and StarkV1InclusionBenchmark use;
#                                         needs Python 3 with pycryptodome (Debian: python3-pycryptodome)
#   a program named VerifyAddress         built in such a clone with "make verifyaddress" (Go):
#                                         VerifyAddress --por_csv_filename FILE, on a made-up reserve
#                                         file of Ethereum, Bitcoin, Tron and Solana rows
#   any other program                     zk-por-cli of okx/proof-of-reserves-v2 (Rust), built with
#                                         cargo build --features zk-por-core/verifier --release
#                                         --package zk-por-cli; or a driver of your own that takes the
#                                         same command line and prints the same line,
#                                           PATH verify-user --global-proof-path ROOT
#                                             --user-proof-path-pattern 'DIR/*.json'
#                                           N/N user proofs pass the verification.
#                                         on a made-up directory of user files of production size
#
#   USERS      user files for zk-por-cli, 1 to 65536, else 65536 (360 MB); they are deleted afterwards
#   ROWS       rows for VerifyAddress, else 20000
#   ROUNDS     how often both sides are measured in turn, else 3
#   PYTHON     the interpreter, else python3
#   JAVA_HOME  the Java to use, else the java on the PATH
#   TMPDIR     where the files are written, else /tmp
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
users=${USERS:-65536}
rows=${ROWS:-20000}
java=java
[ -z "${JAVA_HOME:-}" ] || java=$JAVA_HOME/bin/java

number() {
  case $2 in
    '' | *[!0-9]* | 0*) die "$1 is no number above 0: $2" ;;
  esac
}

[ $# -gt 0 ] || die "usage: $0 PATH... (a clone of okx/proof-of-reserves, VerifyAddress, zk-por-cli)"
number ROUNDS "$rounds"
number USERS "$users"
number ROWS "$rows"
[ "$users" -le 65536 ] || die "USERS is above 65536: $users"
[ -f "$jar" ] || die "no $jar: mvn -B -pl por-bench -am -DskipTests package"
command -v "$java" >/dev/null 2>&1 || die "no java: install a JDK 17 or newer, or set JAVA_HOME"

kind_of() {
  if [ -d "$1" ]; then
    [ -f "$1/zk_STARK/mk_and_verify_proofs.py" ] ||
      die "no clone of okx/proof-of-reserves, there is no zk_STARK/mk_and_verify_proofs.py: $1"
    kind=python
  elif [ -f "$1" ] && [ -x "$1" ]; then
    case ${1##*/} in
      VerifyAddress*) kind=addresses ;;
      *) kind=users ;;
    esac
  else
    die "neither a directory nor a program: $1"
  fi
}

for path; do
  kind_of "$path"
  if [ $kind = python ]; then
    command -v "$python" >/dev/null 2>&1 || die "no $python: install Python 3, or set PYTHON"
    "$python" -c 'import Crypto.Hash.keccak' 2>/dev/null ||
      "$python" -c 'import Cryptodome.Hash.keccak' 2>/dev/null ||
      die "$python has no pycryptodome"
  fi
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

bench() {
  main=$1
  shift
  "$java" -cp "$jar" "io.github.por4j.bench.$main" "$@"
}

compare_python() {
  if [ ! -d "$work/a0" ]; then
    for part in a0 trunk; do
      mkdir "$work/$part"
      for file in sum_proof.json sum_values.json; do
        gzip -dc "$inputs/${part}_$file.gz" >"$work/$part/$file"
      done
    done
    for file in config.json inclusion_proof.json; do
      gzip -dc "$inputs/$file.gz" >"$work/$file"
    done
  fi
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
    printf 'round %s of %s: %s...\n' "$round" "$rounds" "$1" >&2
    PYTHONDONTWRITEBYTECODE=1 "$python" "$here/compare_v1.py" measure \
      "$1/zk_STARK" "$work" "$work/theirs-$round.json" ||
      die "the validator in $1 failed"
    round=$((round + 1))
  done
  printf '%s\n' "$1"
  "$python" "$here/compare_v1.py" report "$work" "$rounds"
}

compare_users() {
  if [ ! -d "$work/users" ]; then
    printf 'writing %s user files...\n' "$users" >&2
    bench UserFilesMain write "$work/users" "$users" 1 >/dev/null 2>&1 || die "cannot write to $work"
  fi
  printf '%s: %s user files\n' "$1" "$users"
  bench CompareMain "$work" "$users" "$rounds" "$users/$users user proofs pass" \
    "$1" verify-user --global-proof-path "$work/users/sum_proof_data.json" \
    --user-proof-path-pattern "$work/users/user_proofs/*.json" \
    -- io.github.por4j.bench.UserFilesMain verify "$work/users" ||
    die "no comparison with $1"
}

compare_addresses() {
  if [ ! -f "$work/rows.csv" ]; then
    printf 'writing %s rows...\n' "$rows" >&2
    bench ReserveFileMain write "$work/rows.csv" "$rows" || die "cannot write to $work"
  fi
  printf '%s: %s rows\n' "$1" "$rows"
  bench CompareMain "$work" "$rows" "$rounds" 'all address passed' \
    "$1" --por_csv_filename "$work/rows.csv" \
    -- io.github.por4j.bench.ReserveFileMain verify "$work/rows.csv" ||
    die "no comparison with $1"
}

for path; do
  kind_of "$path"
  "compare_$kind" "$(CDPATH='' cd -P -- "$(dirname -- "$path")" && pwd)/$(basename -- "$path")"
done
