"""The Python side of compare.sh: times OKX's validator, and sets both sides beside each other."""

import json
import statistics
import sys
import time

JOBS = {
    "batch proof": ("batch", "StarkV1BatchBenchmark.batch"),
    "user file": ("inclusion", "StarkV1InclusionBenchmark.fromFileAlone"),
    "user file, in a round": ("inclusion", "StarkV1InclusionBenchmark.fromFile"),
}


def median_of(runs, check):
    """Microseconds; the first call warms up."""
    check()
    seconds = []
    for _ in range(runs):
        start = time.perf_counter()
        check()
        seconds.append(time.perf_counter() - start)
    return statistics.median(seconds) * 1e6


def measure(original, inputs, out):
    try:
        import Crypto.Hash.keccak
    except ImportError:  # Debian's name for the same library
        import Cryptodome.Hash.keccak

        sys.modules["Crypto"] = Cryptodome
        sys.modules["Crypto.Hash"] = Cryptodome.Hash
    sys.path.insert(0, original)
    import mk_and_verify_proofs as okx

    with open(inputs + "/config.json") as file:
        config = json.load(file)
    user = inputs + "/inclusion_proof.json"
    times = {
        "batch": median_of(30, lambda: okx.verify_batch_proof(inputs + "/a0/", config)),
        "inclusion": median_of(2000, lambda: okx.verify_single_inclusion_proof(user)),
    }
    with open(out, "w") as file:
        json.dump(times, file)


def report(work, rounds):
    ours, theirs = [], []
    for i in range(1, rounds + 1):
        with open(f"{work}/ours-{i}.json") as file:
            results = json.load(file)
        ours.append(
            {
                r["benchmark"].rsplit("bench.", 1)[1]: r["primaryMetric"]["scorePercentiles"]["50.0"]
                for r in results
            }
        )
        with open(f"{work}/theirs-{i}.json") as file:
            theirs.append(json.load(file))
    print(f"{'medians, microseconds':26}{'por4j':>10}{'original':>10}{'ratio':>8}  ratios of the rounds")
    for name, (original, benchmark) in JOBS.items():
        mine = [o[benchmark] for o in ours]
        other = [t[original] for t in theirs]
        ratios = ", ".join(f"{b / a:.1f}" for a, b in zip(mine, other))
        a, b = statistics.median(mine), statistics.median(other)
        print(f"{name:26}{a:10.1f}{b:10.1f}{b / a:8.1f}  {ratios}")


if __name__ == "__main__":
    if sys.argv[1] == "measure":
        measure(*sys.argv[2:])
    else:
        report(sys.argv[2], int(sys.argv[3]))
