"""The four tools: ask, search, verify, read_article."""

import logging
from collections.abc import Callable
from contextlib import suppress
from typing import Annotated, Any, TypeVar

import anyio.from_thread
import anyio.to_thread
from mcp.server import MCPServer
from mcp.server.mcpserver import Context
from mcp.server.mcpserver.exceptions import ToolError
from mcp_types import CallToolResult, InputRequiredResult, ToolAnnotations
from pydantic import Field, TypeAdapter, ValidationError

from index.errors import IndexProblem
from rag.errors import RagProblem
from rag.ports import Answerer
from rag.records import Language
from ui.api.v1 import MOST_TURNS, AskBody, TurnBody
from ui.care.care import Care
from ui.care.wire import HelpJson, help_for, help_json, help_text
from ui.ports import Checking, Shelf
from ui.verify.wire import ReportJson, report_json
from ui.wire import AnswerJson, ArticleJson, HitsJson, answer_json, article_json, hits_json

_INSTRUCTIONS = (
    "Answers come only from the organisation's own articles, and each sentence has a citation whose quote is cut from "
    "one. When outcome is not_found the articles do not answer: say so, and answer from nowhere else in their name. "
    "When it is nothing_asked, the message was only polite or about the machine. Quote with the citation's url. When "
    "help is not null the question is about danger: show its lines before anything else, as they are, and add none."
)
_READS_ONLY = ToolAnnotations(read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False)
_LOG = logging.getLogger(__name__)

T = TypeVar("T")
Question = Annotated[str, Field(description="A question in English or Spanish, at most 2,000 characters.")]
History = Annotated[
    tuple[TurnBody, ...], Field(max_length=MOST_TURNS, description="The conversation so far, oldest first.")
]
ReaderLanguage = Annotated[
    Language | None, Field(description="The reader's language, used where the question's own cannot be told.")
]
CheckedWords = Annotated[str, Field(description="The text to check, at most 50,000 characters.")]
ArticleId = Annotated[str, Field(description="The article_id of a citation or a hit.", max_length=300)]
_TURN = TypeAdapter(TurnBody)


class _Server(MCPServer[Any]):
    """An MCP server that says in one line what of a call's arguments is wrong, and repeats none of them."""

    def __init__(self, version: str, care: Care) -> None:
        super().__init__("fuente", title="Fuente", instructions=_INSTRUCTIONS, version=version, log_level="CRITICAL")
        self._care = care

    async def call_tool(
        self, name: str, arguments: dict[str, Any], context: Context[Any, Any] | None = None
    ) -> CallToolResult | InputRequiredResult:
        try:
            return await super().call_tool(name, arguments, context)
        except ToolError as error:
            if not isinstance(error.__cause__, ValidationError):
                raise
            wrong = error.__cause__.errors()[0]
            said = f"{'.'.join(map(str, wrong['loc']))} is not valid: {wrong['msg']}"
            in_danger = await anyio.to_thread.run_sync(self._help_for, arguments) if name == "ask" else None
            raise ToolError(_beside(said, in_danger)) from None

    def _help_for(self, arguments: dict[str, Any]) -> HelpJson | None:
        """Return the help for what was asked, as far as it can be read."""
        question, told = arguments.get("question"), arguments.get("history")
        turns = []
        for one in told[-MOST_TURNS:] if isinstance(told, list) else ():
            with suppress(ValidationError):
                turns.append(_TURN.validate_python(one))
        asked = AskBody(question=question if isinstance(question, str) else "", history=tuple(turns))
        return help_for(self._care, asked.question, asked.turns())


def mcp_server(asked: Answerer, checked: Checking, shelf: Shelf, version: str, care: Care) -> MCPServer[Any]:
    """Return the server; a tool reports wrong input to the client in one line, followed by help lines if due."""
    server = _Server(version, care)
    _add_finding(server, asked, care)
    _add_reading(server, checked, shelf, care)
    return server


def _add_finding(server: MCPServer[Any], asked: Answerer, care: Care) -> None:
    @server.tool(title="Ask the articles", annotations=_READS_ONLY)
    def ask(question: Question, history: History = (), language: ReaderLanguage = None) -> AnswerJson:
        """Answer a question from the articles, each sentence with the quotations that say so, or say not_found.

        When the question is about danger, told in it or in history, help holds the operator's help lines, to be shown
        before anything else.
        """
        turns = AskBody(question="", history=history).turns()
        in_danger = help_for(care, question, turns)
        return _told(lambda: answer_json(asked.ask(question, turns, language=language), in_danger), care, in_danger)

    @server.tool(title="Search the articles", annotations=_READS_ONLY)
    def search(question: Question, limit: Annotated[int, Field(ge=1, le=20)] = 5) -> HitsJson:
        """Find the passages of the articles that are nearest to a question, best first."""
        return _told(lambda: hits_json(asked.search(question, limit=limit)), care)


def _add_reading(server: MCPServer[Any], checked: Checking, shelf: Shelf, care: Care) -> None:
    @server.tool(title="Check a text against the articles", annotations=_READS_ONLY)
    def verify(text: CheckedWords) -> ReportJson:
        """Say of each claim of a text whether the articles support it, contradict it, or do not tell, and where."""
        return _told(lambda: report_json(checked.verify(text, progress=_while_wanted)), care)

    @server.tool(title="Read an article", annotations=_READS_ONLY)
    def read_article(article_id: ArticleId) -> ArticleJson:
        """Return a whole article; citations count in the characters of its text."""
        found = _told(lambda: shelf.article(article_id), care)
        if found is None:
            raise ToolError("there is no article of that id: take article_id from a citation or a hit")
        return article_json(found)


def _while_wanted(_done: int, _of: int) -> None:
    # Checking a long text takes minutes, and the server cannot end before its threads do.
    anyio.from_thread.check_cancelled()


def _told(work: Callable[[], T], care: Care, in_danger: HelpJson | None = None) -> T:
    try:
        return work()
    except RagProblem as problem:
        raise ToolError(_beside(str(problem), in_danger)) from problem
    except Exception as error:
        # The error's message may repeat the question, so only its type is logged.
        _LOG.error("answering failed: %s", type(error).__name__)
        unread = "the articles cannot be read just now: try again in a moment"
        said = unread if isinstance(error, IndexProblem) else "something failed on our side: try again"
        raise ToolError(_beside(said, in_danger or help_json(care, "en", "trouble"))) from None


def _beside(said: str, shown: HelpJson | None) -> str:
    return said if shown is None else f"{said}\n\n{help_text(shown)}"
