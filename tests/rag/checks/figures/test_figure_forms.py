from rag.checks.figures.figure_forms import with_numbers_of


def test_numbers_are_put_in_the_form_of_the_claim_and_nothing_else_is() -> None:
    assert with_numbers_of("It has eleven members.", "11 countries, 12 seats, of 11.") == (
        "Eleven countries, 12 seats, of eleven."
    )
    assert with_numbers_of("It cost 5,000,000.", "It cost $5 million then.") == "It cost $5,000,000 then."
    # Words of one language would mean nothing in a sentence of the other.
    assert with_numbers_of("It costs 35 dollars.", "A card: $35 Fee.") == "A card: 35 dollars Fee."
    assert with_numbers_of("Cuesta 35 dólares.", "It costs $35.") == "It costs 35 dólares."
    assert with_numbers_of("It costs 36 dollars.", "It costs $35.") == "It costs $35."
    assert with_numbers_of("Tiene once miembros.", "It has 11 members.") == "It has eleven members."
    assert with_numbers_of("Wait 3 days.", "Wait 3 weeks.") == "Wait 3 weeks."
    assert with_numbers_of("It lasts six months.", "It lasts for two quarters.") == "It lasts for six months."
    assert with_numbers_of("Se paga cada quince días.", "Se paga cada quincena.") == "Se paga cada quince días."
    assert with_numbers_of("Some 850,000 came.", "In all 856,000 came.") == "In all 850,000 came."
    both = "It is 3.3 miles (5.3 km) from there."
    assert with_numbers_of("It is about 3.3 miles from there.", both) == both
    assert with_numbers_of("850,000 came.", "In all 856,000 came.") == "In all 856,000 came."
    assert with_numbers_of("It has eleven members.", "Tiene 11 miembros.") == "Tiene once miembros."
    assert with_numbers_of("Tiene 11 miembros.", "It has eleven members.") == "It has 11 members."
    assert with_numbers_of("Tiene once miembros.", "It has eleven members.") == "It has eleven members."
    assert with_numbers_of("Tiene cuarenta miembros.", "It has 40 members.") == "It has 40 members."
    assert with_numbers_of("It has a hundred members.", "Tiene 100 miembros.") == "Tiene 100 miembros."
    assert with_numbers_of("Tiene doce miembros.", "It has 11 members.") == "It has 11 members."
    assert with_numbers_of("It has 12 members.", "It has 11 members.") == "It has 11 members."
