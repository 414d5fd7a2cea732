"""Trains everything from the public sets, in one run from the start: ``python -m training --data ../shared/data``.

What ships is the mean of more runs than one, which ``MODEL_CARD.md`` tells.

Each step is a command of its own; a run that was stopped goes on with the step, and within it, where it was.
"""

import argparse
import subprocess
import sys
from pathlib import Path


def main() -> None:
    """Run the steps in order; the two trainings run in parallel, one core each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    arguments = parser.parse_args()
    data = ["--data", str(arguments.data)]
    trainings = [
        subprocess.Popen([sys.executable, "-m", f"training.{name}", *data]) for name in ("relevance", "support")
    ]
    codes = [training.wait() for training in trainings]
    if any(codes):
        raise SystemExit("a training stopped; run the command again and it goes on")
    subprocess.run([sys.executable, "-m", "training.export"], check=True)
    for step in ("fit_support", "fit_judge", "fit_verdict", "fit_gate", "fit_danger", "card"):
        subprocess.run([sys.executable, "-m", f"training.{step}", *data], check=True)
    subprocess.run([sys.executable, "-m", "training.fit_headings"], check=True)


if __name__ == "__main__":
    main()
