"""Words that are a whole message in English: people who type only "scared" ask about no article."""

ALONE = (
    (
        "alone",
        "a word or two that say danger are all that is said",
        r"""
        ^<BEFORE>(?:scared|afraid|terrified|frightened|petrified|unsafe|desperate|slave|trapped|(?:in )?danger
        |(?:held )?(?:hostage|captive|prisoner)|locked (?:in|up)|imprisoned|enslaved|trafficked|kidnapped|abducted|raped
        |molested|abused|assaulted|beaten(?: up)?|battered|bleeding|threatened|blackmailed|extorted|stalked|exploited
        |sexually (?:abused|assaulted|exploited|harassed))<AFTER>$
        ^<BEFORE>(?:kidnapping|abduction|rape|suicide|(?:domestic|sexual|child|family|physical) (?:abuse|violence)|abuse
        |sexual (?:assault|harassment)|extortion|sextortion|blackmail|(?:death )?threats|missing person)<AFTER>$
        """,
    ),
)

GROUPS = {
    "BEFORE": "(?:(?:[|]|hi|hello|hey|please|help|so|very|too|just|im|am|i|we|are|feel|feeling|being|been|got|was) )*",
    "AFTER": "(?: (?:please|help|me|now|here|victim|survivor|case))*",
}
