"""What the widget and the pages around it say beyond the words of the chat; see ``strings``."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LauncherWords:
    """What the loader says on the partner's page."""

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
    """What the frame says beyond the words of the chat; each trouble has a head and a line that says what to do."""

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
    """What the page that shows a partner the snippet says, and the demo page."""

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
    """What the demo partner page says."""

    title: str
    lead: str
    about_head: str
    about: str
    own_button: str
    other_language: str


@dataclass(frozen=True, slots=True)
class WidgetWords:
    """Everything that the widget says in one language."""

    launcher: LauncherWords
    frame: FrameWords
    partner: PartnerWords
    demo: DemoWords
