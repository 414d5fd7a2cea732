"""Identifies who sends a request to the desk, and whether it may proceed."""

import hmac
import re
from dataclasses import dataclass

from fastapi import Request, Response
from fastapi.responses import HTMLResponse, PlainTextResponse, RedirectResponse
from starlette.concurrency import run_in_threadpool

from rag.records import Language
from ui.desk.desk import Desk
from ui.desk.door.page import door_page, ended_page
from ui.desk.frame import Frame, notice_page
from ui.desk.home.page import home_page
from ui.desk.home.submission import Filled, filled
from ui.desk.limits import LONGEST_CARRIED, LONGEST_SUBMISSION
from ui.desk.refusal import Refusal
from ui.language import language_of_page

SIGN_IN = "/staff/sign-in"
# With this prefix browsers accept the cookie only from secure pages of exactly this host. They count localhost as
# secure, so the flag is never in the way.
COOKIE = "__Host-fuente-staff"

_MOST_FIELDS = 16
_ENCODING = re.compile(r"charset[*\d]*\s*=\s*\"?([^\s;\"]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Visitor:
    """The sender of a request: an id that this server issued, and the frame of their pages."""

    id: str
    frame: Frame


@dataclass(frozen=True, slots=True)
class Sent:
    """A form and its sender."""

    visitor: Visitor
    form: Filled

    @property
    def frame(self) -> Frame:
        """The frame of the sender's pages."""
        return self.visitor.frame

    @property
    def account(self) -> str:
        """The sender's account, "" before signing in."""
        return self.frame.account or ""


class Admission:
    """Admits requests to the desk, or raises ``Refusal``."""

    def __init__(self, desk: Desk, version: str) -> None:
        self._desk = desk
        self._version = version

    def visitor(self, request: Request) -> Visitor:
        """Return the sender of a request, with a new id if there is none; the desk must have an account."""
        language = language_of_page(request)
        if not self._desk.accounts.exist():
            frame = Frame(language, self._version)
            page = notice_page(frame.words.closed_head, frame.words.closed_more, frame)
            raise Refusal(HTMLResponse(page, status_code=404))
        if _is_linked(request):
            raise Refusal(_once_more(language))
        known = self._desk.seal.opened(request.cookies.get(COOKIE))
        account = self._desk.sessions.account(known) if known else None
        # The answer to a form does not switch: whoever left it for another language would lose what they sent.
        return self.known(known or self._desk.seal.new_id(), account, language, switches=request.method == "GET")

    def known(self, visitor_id: str, account: str | None, language: Language, *, switches: bool = False) -> Visitor:
        """Return the visitor with an id; their pages lead to another language if ``switches``."""
        token = self._desk.seal.token(visitor_id)
        return Visitor(visitor_id, Frame(language, self._version, account, token, switches))

    def member(self, request: Request) -> Visitor:
        """Return the member of staff who sends a request; anyone else is redirected to the sign-in page."""
        visitor = self.visitor(request)
        if visitor.frame.account is None:
            raise Refusal(RedirectResponse(SIGN_IN, status_code=303))
        return visitor

    async def knocked(self, request: Request) -> Sent:
        """Return the form of someone who wants to sign in; the caller must check its token."""
        visitor = await run_in_threadpool(self.visitor, request)
        return Sent(visitor, await _form(request, files=0))

    async def sent(self, request: Request) -> Sent:
        """Return the form of a member of staff, whose token has been checked; strangers' forms are not read."""
        return await self._own(await run_in_threadpool(self.member, request), request)

    async def brought(self, request: Request) -> Sent:
        """Return the form with a text to check; anyone not signed in does so first, and then finds it in the form."""
        visitor = await run_in_threadpool(self.visitor, request)
        if visitor.frame.account is None:
            raise Refusal(await self._for_later(visitor, request))
        sent = Sent(visitor, await _form(request, files=1))
        if not is_own(sent):
            raise Refusal(await run_in_threadpool(self._given_back, sent))
        return sent

    async def noted(self, request: Request) -> Sent:
        """Return the form with a note; anyone not signed in is told how to sign in without losing it."""
        visitor = await run_in_threadpool(self.visitor, request)
        if visitor.frame.account is None:
            raise Refusal(HTMLResponse(ended_page(visitor.frame), status_code=401))
        return await self._own(visitor, request)

    async def _own(self, visitor: Visitor, request: Request) -> Sent:
        sent = Sent(visitor, await _form(request, files=1))
        if not is_own(sent):
            words = sent.frame.words
            page = notice_page(words.form_old_head, words.form_old_more, sent.frame)
            raise Refusal(HTMLResponse(page, status_code=403))
        return sent

    async def _for_later(self, visitor: Visitor, request: Request) -> Response:
        if not _is_short(request):
            return HTMLResponse(ended_page(visitor.frame), status_code=401)
        typed = (await _form(request, files=1)).typed
        if not typed:
            return RedirectResponse(SIGN_IN, status_code=303)
        page = door_page(visitor.frame, problem=visitor.frame.words.ended_carried, typed=typed)
        response = HTMLResponse(page, status_code=401)
        self.give_cookie(response, visitor.id)
        return response

    def _given_back(self, sent: Sent) -> Response:
        """Return the desk with a form's text, if the form was made for an earlier session or elsewhere."""
        page = home_page(self._desk, sent.frame, sent.form.typed, sent.frame.words.form_old_carried)
        return HTMLResponse(page, status_code=403)

    def give_cookie(self, response: Response, visitor_id: str) -> None:
        """Set the cookie with a visitor's id; it lasts until the browser is closed."""
        value = self._desk.seal.sealed(visitor_id)
        response.set_cookie(COOKIE, value, path="/", secure=True, httponly=True, samesite="strict")

    @staticmethod
    def take_cookie(response: Response) -> None:
        """Delete the cookie with a visitor's id."""
        response.delete_cookie(COOKIE, path="/", secure=True, httponly=True, samesite="strict")


def _is_linked(request: Request) -> bool:
    """Tell whether a page is asked for by a link on another site, with which browsers send no cookie of this one."""
    is_cross = request.headers.get("sec-fetch-site") == "cross-site"
    return request.method == "GET" and is_cross and COOKIE not in request.cookies


def _once_more(language: Language) -> Response:
    """Return a page that asks for itself, now from here and with the cookie, which a new one would replace."""
    page = f'<!doctype html><html lang="{language}"><meta http-equiv="refresh" content="0"><title>Fuente</title></html>'
    return HTMLResponse(page)


def is_own(sent: Sent) -> bool:
    """Tell whether a form was made for the visitor who sends it."""
    return hmac.compare_digest(sent.form.value("token").encode(), sent.frame.token.encode())


def _is_short(request: Request) -> bool:
    """Tell whether a request declares a body that is short enough to carry along; browsers always declare it."""
    declared = request.headers.get("content-length", "0")
    is_known = declared.isdecimal() and "transfer-encoding" not in request.headers
    return is_known and int(declared) <= LONGEST_CARRIED


async def _form(request: Request, *, files: int) -> Filled:
    # Browsers declare no encoding for a form, and some of Python's codecs take quadratic time.
    encoding = _ENCODING.search(request.headers.get("content-type", ""))
    if encoding is not None and encoding[1].lower() not in {"utf-8", "utf8"}:
        raise Refusal(PlainTextResponse("A form is sent as UTF-8", status_code=415))
    # Up to the limit for a request: a text too long to check is returned in the form, with a message.
    async with request.form(max_files=files, max_fields=_MOST_FIELDS, max_part_size=LONGEST_SUBMISSION) as form:
        return await filled(form)
