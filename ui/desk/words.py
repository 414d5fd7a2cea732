"""What there is to say at the desk."""

from dataclasses import dataclass

from ui.desk.documents import Trouble


@dataclass(frozen=True, slots=True)
class DeskStrings:
    """The words of the desk in one language; ``{name}``, ``{count}`` and the like are filled in by the user."""

    desk: str
    skip: str
    signed_in_as: str
    sign_out: str
    sign_in_head: str
    name_label: str
    proof_label: str
    sign_in: str
    wrong: str
    wait: str
    door_busy: str
    no_cookie: str
    form_old_head: str
    form_old_more: str
    closed_head: str
    closed_more: str
    broken_head: str
    broken_more: str
    too_large_head: str
    too_large_more: str
    too_slow_head: str
    too_slow_more: str
    no_check_head: str
    no_check_more: str
    home: str
    new_head: str
    paste_label: str
    paste_help: str
    file_label: str
    file_help: str
    check: str
    problem_empty: str
    problem_too_long: str
    problem_claim_too_long: str
    address_label: str
    address_help: str
    problem_kind: str
    problem_encoding: str
    problem_encrypted: str
    problem_no_text: str
    problem_too_large: str
    problem_costly: str
    problem_damaged: str
    problem_address: str
    problem_not_allowed: str
    problem_robots: str
    problem_no_page: str
    problem_unreachable: str
    problem_busy: str
    no_articles: str
    saved_head: str
    saved_none: str
    stale_head: str
    stale_more: str
    column_text: str
    column_found: str
    column_by: str
    column_when: str
    progress_head: str
    progress_wait: str
    progress_line: str
    progress_more: str
    failed_head: str
    failed_more: str
    failed_again: str
    checked_line: str
    text_head: str
    verdicts_head: str
    filter_label: str
    all_claims: str
    claim: str
    to_text: str
    evidence_head: str
    no_evidence: str
    differences_head: str
    difference_kind: str
    in_text: str
    in_article: str
    says_nothing: str
    undated: str
    article_changed: str
    article_gone: str
    open_article: str
    stale_check: str
    again: str
    found: str
    changed_by: str
    change: str
    change_label: str
    change_note: str
    change_save: str
    change_undo: str
    problem_note: str
    export_head: str
    delete: str
    delete_more: str
    delete_button: str
    changes_head: str
    change_line: str
    gaps_head: str
    gaps_more: str
    gaps_off: str
    gaps_none: str
    gaps_asked_once: str
    gaps_asked: str
    gaps_latest: str
    gaps_all: str
    gaps_delete: str
    gaps_delete_all: str

    def trouble(self, trouble: Trouble) -> str:
        """Return why a file or page cannot be checked, and what to do."""
        return {
            Trouble.KIND: self.problem_kind,
            Trouble.ENCODING: self.problem_encoding,
            Trouble.ENCRYPTED: self.problem_encrypted,
            Trouble.NO_TEXT: self.problem_no_text,
            Trouble.TOO_LARGE: self.problem_too_large,
            Trouble.COSTLY: self.problem_costly,
            Trouble.DAMAGED: self.problem_damaged,
            Trouble.ADDRESS: self.problem_address,
            Trouble.NOT_ALLOWED: self.problem_not_allowed,
            Trouble.ROBOTS: self.problem_robots,
            Trouble.NO_PAGE: self.problem_no_page,
            Trouble.UNREACHABLE: self.problem_unreachable,
        }[trouble]
