#!/bin/sh
# Times OKX's published Python validator of zk-STARK V1 on the inputs of StarkV1BatchBenchmark and
# StarkV1InclusionBenchmark.
#
#   git clone https://github.com/okx/proof-of-reserves
#   por-bench/peers/v1_python.sh proof-of-reserves
#
# Needs pycryptodome, or Debian's python3-pycryptodome. PYTHON names an interpreter, else python3.
set -eu

if [ ! -f "${1:-}/zk_STARK/mk_and_verify_proofs.py" ]; then
  echo "usage: $0 CLONE_OF_OKX_PROOF_OF_RESERVES" >&2
  exit 2
fi
inputs=$(dirname "$0")/../src/main/resources/io/github/por4j/bench/v1
round=$(mktemp -d)
trap 'rm -rf "$round"' EXIT
for part in a0 trunk; do
  mkdir "$round/$part"
  for file in sum_proof.json sum_values.json; do
    gzip -dc "$inputs/${part}_$file.gz" > "$round/$part/$file"
  done
done
for file in config.json inclusion_proof.json; do
  gzip -dc "$inputs/$file.gz" > "$round/$file"
done

PYTHONDONTWRITEBYTECODE=1 "${PYTHON:-python3}" - "$1/zk_STARK" "$round" <<'END'
import json, statistics, sys, time

try:
    import Crypto.Hash.keccak
except ImportError:  # Debian's name for the same library
    import Cryptodome.Hash.keccak
    sys.modules["Crypto"] = Cryptodome
    sys.modules["Crypto.Hash"] = Cryptodome.Hash

original, inputs = sys.argv[1:]
sys.path.insert(0, original)
import mk_and_verify_proofs as okx


def measure(name, runs, check):
    seconds = []
    for _ in range(runs):
        start = time.perf_counter()
        check()
        seconds.append(time.perf_counter() - start)
    best, median = min(seconds), statistics.median(seconds)
    print(f"{name:10} best {best:.6f} s, median {median:.6f} s of {runs}")


with open(inputs + "/config.json") as file:
    config = json.load(file)
measure("batch", 20, lambda: okx.verify_batch_proof(inputs + "/a0/", config))
measure("trunk", 20, lambda: okx.verify_trunk_proof(inputs + "/trunk/", config))
one = inputs + "/inclusion_proof.json"
measure("inclusion", 2000, lambda: okx.verify_single_inclusion_proof(one))
END
