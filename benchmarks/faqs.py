"""Questions that a page of frequent questions answers in other words, put to the product as served.

Run it with ``python -m benchmarks.faqs``. What the libraries that measure are asked is counted and never shown.
"""

import argparse
from pathlib import Path

from benchmarks.faq_pages import faqs_for_fitting, faqs_for_measuring
from benchmarks.office_questions import in_short, product_for


def main() -> None:
    """Print what comes of the questions that fit, and of those that measure."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--work", type=Path, default=Path(".fuente/benchmarks"))
    parser.add_argument("--alpha", type=float, default=0.1)
    arguments = parser.parse_args()
    parts = (("that fit", faqs_for_fitting()), ("that measure", faqs_for_measuring()))
    product = product_for(arguments.work, arguments.alpha)
    replies = [(name, [one for half in halves for one in product.replies(half)]) for name, halves in parts]
    print(in_short(replies).markdown())


if __name__ == "__main__":
    main()
