import pytest

from rag.checks.elsewhere import is_about_another_time_or_place
from rag.checks.names.acronyms import Acronyms


@pytest.mark.parametrize(
    ("claim", "source", "is_elsewhere"),
    [
        ("In 2019, 300 people died in Mexico.", "In 2018, 280 people died in Mexico.", True),
        ("Honduras presidió la CRM en 2018.", "Honduras presided over the RCM in 2019.", True),
        ("In Honduras 40% of migrants are women.", "In Guatemala 35% of migrants are women.", True),
        ("En Honduras el 40% son mujeres.", "In Guatemala 35% of migrants are women.", True),
        ("In 2020 the director was Ana Mora.", "In 2018 the director was Luis Paz.", True),
        ("The RCM was created in 1998.", "The RCM was created in 1996.", False),
        ("The text was signed in Lima in 2004.", "The text was signed in Lima in 2003.", False),
        ("La CRM se creó en 1998.", "The RCM was created in 1996.", False),
        ("In Honduras 40% of migrants are women.", "In Honduras 35% of migrants are women.", False),
        ("It grew in 2015.", "It grew between 2010 and 2020.", False),
        ("It grew in 2015.", "It grew a lot.", False),
        ("Honduras leads the RCM.", "Guatemala leads the RCM.", False),
        ("In 1880 electricity came directly to it.", "In 1882 electricity came directly to it.", False),
        ("In 2020 a mayor was elected.", "In 2018 a mayor was elected.", True),
    ],
)
def test_another_year_or_place_is_told_from_a_mistake(claim: str, source: str, is_elsewhere: bool) -> None:
    assert is_about_another_time_or_place(claim, source, Acronyms()) is is_elsewhere
