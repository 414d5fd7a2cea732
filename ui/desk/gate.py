"""Who sends a request, and whether it may go on."""

import re
from dataclasses import dataclass

from fastapi import Request, Response
from fastapi.responses import HTMLResponse, PlainTextResponse, RedirectResponse
from starlette.concurrency import run_in_threadpool

from rag.records import Language
from ui.desk.carrying import carried
from ui.desk.desk import Desk
from ui.desk.door_page import door_page, ended_page
from ui.desk.frame import Frame, notice_page
from ui.desk.home import shown_home
from ui.desk.limits import LONGEST_CARRIED, LONGEST_SUBMISSION
from ui.desk.refusal import Refusal
from ui.desk.submission import Filled, filled
from ui.language import preferred_language

SIGN_IN = "/staff/sign-in"
# With this prefix a browser takes the cookie from a secure page of this very host only. Browsers count the machine's
# own address as secure, so there is no case in which the flag has to go.
COOKIE = "__Host-fuente-staff"

_MOST_FIELDS = 16
_ENCODING = re.compile(r"charset[*\d]*\s*=\s*\"?([^\s;\"]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Visitor:
    """Whoever sends a request: an id that this server gave out, and the account when signed in."""

    id: str
    account: str | None
    language: Language


@dataclass(frozen=True, slots=True)
class Sent:
    """A form and who sent it."""

    visitor: Visitor
    form: Filled


class Gate:
    """Lets requests through to the desk, or raises ``Refusal``."""

    def __init__(self, desk: Desk, version: str) -> None:
        self._desk = desk
        self._version = version

    def visitor(self, request: Request) -> Visitor:
        """Return who sends a request, with a new id where there is none; the desk must be set up."""
        language = preferred_language(request.headers.get("accept-language"))
        if not self._desk.accounts.exist():
            frame = Frame(language, self._version)
            page = notice_page(frame.words.closed_head, frame.words.closed_more, frame)
            raise Refusal(HTMLResponse(page, status_code=404))
        known = self._desk.seal.opened(request.cookies.get(COOKIE))
        account = self._desk.sessions.account(known) if known else None
        return Visitor(known or self._desk.seal.new_id(), account, language)

    def member(self, request: Request) -> Visitor:
        """Return the member of staff who sends a request; anyone else is sent to sign in."""
        visitor = self.visitor(request)
        if visitor.account is None:
            raise Refusal(RedirectResponse(SIGN_IN, status_code=303))
        return visitor

    async def knocked(self, request: Request) -> Sent:
        """Return the form of someone who wants to sign in; its token is still to be looked at."""
        visitor = await run_in_threadpool(self.visitor, request)
        return Sent(visitor, await _form(request, files=0))

    async def sent(self, request: Request) -> Sent:
        """Return the form of a member of staff, once its token is right; nothing is read before that is known."""
        return await self._own(await run_in_threadpool(self.member, request), request)

    async def brought(self, request: Request) -> Sent:
        """Return what a member of staff wants checked; anyone else signs in first and then finds it in the form."""
        visitor = await run_in_threadpool(self.visitor, request)
        if visitor.account is None:
            raise Refusal(await self._for_later(visitor, request))
        sent = Sent(visitor, await _form(request, files=1))
        if not self.is_own(visitor, sent.form):
            raise Refusal(await run_in_threadpool(self._given_back, sent))
        return sent

    async def noted(self, request: Request) -> Sent:
        """Return a form with a note of a member of staff; anyone else is told how to sign in without losing it."""
        visitor = await run_in_threadpool(self.visitor, request)
        if visitor.account is None:
            raise Refusal(HTMLResponse(ended_page(self.frame(visitor)), status_code=401))
        return await self._own(visitor, request)

    async def _own(self, visitor: Visitor, request: Request) -> Sent:
        form = await _form(request, files=1)
        if not self.is_own(visitor, form):
            frame = self.frame(visitor)
            page = notice_page(frame.words.form_old_head, frame.words.form_old_more, frame)
            raise Refusal(HTMLResponse(page, status_code=403))
        return Sent(visitor, form)

    async def _for_later(self, visitor: Visitor, request: Request) -> Response:
        frame = self.frame(visitor)
        if not _is_short(request):
            return HTMLResponse(ended_page(frame), status_code=401)
        what = carried(await _form(request, files=1))
        if not what:
            return RedirectResponse(SIGN_IN, status_code=303)
        response = HTMLResponse(door_page(frame, problem=frame.words.ended_carried, what=what), status_code=401)
        self.give_cookie(response, visitor.id)
        return response

    def _given_back(self, sent: Sent) -> Response:
        """Return the desk with what came in a form that was made before the visitor signed in anew, or elsewhere."""
        frame, what = self.frame(sent.visitor), carried(sent.form)
        problem = frame.words.form_old_carried
        page = shown_home(self._desk, frame, pasted=what.text, problem=problem, address=what.address)
        return HTMLResponse(page, status_code=403)

    def is_own(self, visitor: Visitor, form: Filled) -> bool:
        """Tell whether a form was made for the visitor that sends it."""
        return self._desk.seal.is_token(visitor.id, form.value("token"))

    def frame(self, visitor: Visitor) -> Frame:
        """Return the frame of a visitor's pages."""
        return Frame(visitor.language, self._version, visitor.account, self._desk.seal.token(visitor.id))

    def give_cookie(self, response: Response, visitor_id: str) -> None:
        """Give a visitor the id to come back with; it goes when the browser is closed."""
        value = self._desk.seal.sealed(visitor_id)
        response.set_cookie(COOKIE, value, path="/", secure=True, httponly=True, samesite="strict")

    @staticmethod
    def take_cookie(response: Response) -> None:
        """Have a browser forget its id."""
        response.delete_cookie(COOKIE, path="/", secure=True, httponly=True, samesite="strict")


def address_of(request: Request) -> str:
    """Return where a request comes from; a proxy that the operator trusts has been seen through already."""
    return request.client.host if request.client else ""


def _is_short(request: Request) -> bool:
    """Tell whether a body says that it is short enough to be carried; a browser says so of every form."""
    declared = request.headers.get("content-length", "0")
    is_known = declared.isdecimal() and "transfer-encoding" not in request.headers
    return is_known and int(declared) <= LONGEST_CARRIED


async def _form(request: Request, *, files: int) -> Filled:
    # A browser names no encoding of a form, and some that Python knows take time by the square of what they read.
    encoding = _ENCODING.search(request.headers.get("content-type", ""))
    if encoding is not None and encoding[1].lower() not in {"utf-8", "utf8"}:
        raise Refusal(PlainTextResponse("A form is sent as UTF-8", status_code=415))
    # As long a text as may be sent at all: what is too long to check is said beside it, on a page that still has it.
    async with request.form(max_files=files, max_fields=_MOST_FIELDS, max_part_size=LONGEST_SUBMISSION) as form:
        return await filled(form)
