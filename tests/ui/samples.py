"""Articles with everything known of them, for tests of how things are shown."""

import hashlib
import re
from datetime import date

from index.records import Article, Block, BlockKind, Span
from rag.records import Citation

COOPERATION = """Migratory movements in Central and North America have been determined by diverse political, economic, \
environmental, social and cultural factors.

There are 15 Regional Consultative Processes on migration active in the world, but few as consolidated and with as \
much experience as the Regional Conference on Migration (RCM), created in 1996.

The RCM is a regional consultative process on migration to exchange experiences and good practices in migration at a \
technical-political level. The coordination of policies and actions is carried out by its eleven member states: \
Belize, Canada, Costa Rica, El Salvador, the United States, Guatemala, Honduras, Mexico, Nicaragua, Panama and the \
Dominican Republic.

Created at the first Tuxtla Summit, the RCM is governed by the following objectives:
• Promote the exchange of information, experiences and best practices.
• Encourage cooperation and regional efforts in migration matters.
• Strengthen the integrity of immigration laws, borders and security.

This poses a great challenge, since it involves the balance of security issues at each country’s level as well as at \
a regional level, the search for national prosperity and economic improvement, and the rights of migrants in \
accordance with international agreements and conventions.

"The issue of migration has many challenges, and among them is public opinion.\""""
INTERVIEW = """The following is an interview with an IOM officer who has been involved in the fight against \
Trafficking in Persons for nearly 8 years.

What do you like most about working on this issue?

I like to help people. “Wearing the IOM hat” allows me to help to get closer to people and provide assistance with \
the counseling and guidance they need. It really fills my heart with joy.

What is your own personal commitment to this issue?

My commitment is to share my knowledge about Trafficking in Persons with people, whether they’re family members, \
acquaintances, or institutions, about its risks, its purposes and its objective."""


def make_article(article_id: str, title: str, text: str) -> Article:
    return Article(
        id=article_id,
        title=title,
        url=f"https://example.org/{article_id}",
        language="en",
        author="Guest Contributor",
        published=date(2019, 8, 5),
        category="Migration Governance",
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        blocks=blocks_of(text),
    )


def blocks_of(text: str) -> tuple[Block, ...]:
    found = []
    for line in re.finditer(r"[^\n]+", text):
        kind = BlockKind.PARAGRAPH
        if line[0].startswith("•"):
            kind = BlockKind.ITEM
        elif line[0].endswith("?"):
            kind = BlockKind.HEADING
        found.append(Block(kind, line.start(), line.end(), 2 if kind is BlockKind.HEADING else 0))
    return tuple(found)


def cite(article: Article, words: str, number: int = 1) -> Citation:
    start = article.text.index(words)
    return Citation(number, article, Span(start, start + len(words)), 0.9)
