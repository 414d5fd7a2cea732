"""The texts of the widget and its pages that the chat does not have; see ``strings``."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LauncherWords:
    """The loader's texts on the partner's page."""

    ask: str
    title: str
    opening: str
    close: str
    unreachable_head: str
    unreachable_more: str
    again: str
    own_tab: str
    new_tab: str


@dataclass(frozen=True, slots=True)
class FrameWords:
    """The frame's own texts; each problem has a heading and a line that says what to do."""

    help: str
    leave: str
    close: str
    new_tab: str
    paused_head: str
    paused_more: str
    blocked_head: str
    blocked_more: str
    unknown_head: str
    unknown_more: str
    site_limit_head: str
    site_limit_more: str
    busy_head: str
    busy_more: str
    busy_later: str
    expired_head: str
    expired_more: str
    offline_head: str
    offline_more: str
    own_tab: str
    no_script: str


@dataclass(frozen=True, slots=True)
class PartnerWords:
    """The texts of the partner's snippet page, and of the demo page."""

    title: str
    lead: str
    snippet_head: str
    snippet_more: str
    copy: str
    policy_head: str
    policy_more: str
    preview_head: str
    preview_more: str
    preview_language: str
    preview_theme: str
    light: str
    dark: str
    system: str
    listed_head: str
    pages: str
    languages: str
    daily_limit: str
    state: str
    active: str
    paused: str
    cost_head: str
    cost_more: str
    no_site_head: str
    no_site_more: str


@dataclass(frozen=True, slots=True)
class DemoWords:
    """The texts of the demo partner's page."""

    title: str
    lead: str
    about_head: str
    about: str
    own_button: str
    other_language: str


@dataclass(frozen=True, slots=True)
class WidgetWords:
    """All texts of the widget in one language."""

    launcher: LauncherWords
    frame: FrameWords
    partner: PartnerWords
    demo: DemoWords
