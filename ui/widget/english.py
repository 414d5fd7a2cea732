"""The widget's words in English."""

from ui.care.words import care_words
from ui.widget.words import DemoWords, FrameWords, LauncherWords, PartnerWords, WidgetWords


def english() -> WidgetWords:
    """Return the widget's texts."""
    return WidgetWords(launcher=_launcher(), frame=_frame(), partner=_partner(), demo=_demo())


def _launcher() -> LauncherWords:
    return LauncherWords(
        ask="Ask the articles",
        title="Questions about the articles",
        opening="Opening…",
        close="Close",
        unreachable_head="The assistant cannot be opened just now.",
        unreachable_more="It may not be reachable, or not be set up for this page. This page works as before, and "
        "nothing that you wrote was sent or lost.",
        again="Try again",
        own_tab="Open it in a tab of its own",
        new_tab=care_words("en").new_tab,
    )


def _frame() -> FrameWords:
    care = care_words("en")
    return FrameWords(
        help=care.help,
        leave=care.leave,
        close="Close",
        new_tab=care.new_tab,
        paused_head="The assistant is paused on this site.",
        paused_more="The people who run it have stopped it here for a while. Please come back later.",
        blocked_head="This page may not show the assistant.",
        blocked_more="The page is not on the list of those that may. If it is yours, ask the people who run the "
        "assistant to add it.",
        unknown_head="There is no assistant by this name.",
        unknown_more="The line that brings it into this page names a site that is not on the list.",
        site_limit_head="No more questions can be asked here today.",
        site_limit_more="As many as this site may ask in a day have been asked. Your question is still here: ask it "
        "in a tab of its own, or try again tomorrow.",
        busy_head="Too many people are asking at the moment.",
        busy_more="Your question is still here. Please try again in {seconds} seconds.",
        busy_later="Your question is still here. Please try again later.",
        expired_head="This window has been open for too long.",
        expired_more="Your question is still here. Close the assistant, load the page again and ask once more.",
        offline_head="There is no connection.",
        offline_more="The assistant could not be reached, and your question is still here. Please try again in a "
        "moment.",
        own_tab="Ask in a tab of its own",
        no_script="The assistant needs JavaScript.",
    )


def _partner() -> PartnerWords:
    return PartnerWords(
        title="The assistant on your site",
        lead="One line puts the assistant on your pages. It answers only with words quoted from the articles and "
        "shows where they stand.",
        snippet_head="The line to paste",
        snippet_more="Put it anywhere in the page, once. To take the assistant away again, take the line out.",
        copy="Copy the line",
        policy_head="If your pages have a Content-Security-Policy",
        policy_more="Add these two, and nothing else:",
        preview_head="How it looks",
        preview_more="The button at the bottom of this page is the real one, for your site. A question that you ask "
        "here counts towards the day's.",
        preview_language="Language",
        preview_theme="Light or dark",
        light="Light",
        dark="Dark",
        system="As the visitor's device",
        listed_head="What is set for your site",
        pages="Pages that may show it",
        languages="Languages",
        daily_limit="Questions a day",
        state="State",
        active="active",
        paused="paused",
        cost_head="What it costs your page, and your visitors",
        cost_more="{loader} before anyone opens it, {frame} more when someone does. It sets no cookie, stores nothing "
        "in the browser, and sends nothing before the first question.",
        no_site_head="There is no site by this name.",
        no_site_more="Ask the people who run the assistant to add yours: fuente site add.",
    )


def _demo() -> DemoWords:
    return DemoWords(
        title="Municipal library of Río Claro",
        lead="This stands for a partner’s page. It is served from another origin than the assistant, under a strict "
        "Content-Security-Policy.",
        about_head="Arriving, leaving, asking",
        about="On Thursdays the reading room is open to everyone who has questions about papers, work or a safe "
        "place to stay. The assistant at the bottom of the page looks in the articles of the migration office.",
        own_button="Ask the articles",
        other_language="Español",
    )
