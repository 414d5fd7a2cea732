"""Numbers in dozens, parts and halves: "two dozen", "one eighth", "half a per cent", "an hour and a half"."""

import pytest

from tests.rag.checks.examples import found, kinds


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("It takes an hour and a half.", "It takes 90 minutes."),
        ("Dura hora y media.", "Dura 90 minutos."),
        ("The wait is three quarters of an hour.", "The wait is 45 minutes."),
        ("La espera es de tres cuartos de hora.", "La espera es de 45 minutos."),
        ("Some two dozen consulates take part.", "24 consulates take part."),
        ("Half a dozen interpreters work here.", "Six interpreters work here."),
        ("Media docena de intérpretes trabaja aquí.", "Trabajan aquí seis intérpretes."),
        ("Medio centenar de personas llegó.", "Llegaron 50 personas."),
        ("One eighth of the fee is refunded.", "12.5% of the fee is refunded."),
        ("The rate rises by half a per cent.", "The rate rises by 0.5%."),
        ("La tasa sube medio punto.", "La tasa sube 0,5 puntos."),
        ("A dozen people came.", "12 people came."),
        ("At least a dozen people came.", "At least 12 people came."),
        ("Una docena de países participa.", "Participan 12 países."),
        ("El curso dura año y medio.", "El curso dura 18 meses."),
        ("The course lasts a year and a half.", "The course lasts 18 months."),
        ("Half the seats are free.", "50% of the seats are free."),
        ("Traiga dos fotos.", "Traiga un par de fotos."),
        ("The wait is a couple of days.", "The wait is two days."),
        ("The ride takes two hours and a quarter.", "The ride takes 2 h 15 min."),
        ("El viaje dura dos horas y cuarto.", "El viaje dura 2 h 15 min."),
        ("The share is 12.5%.", "The share is one eighth."),
        ("Dozens were hurt.", "36 people were hurt."),
        ("It takes two hours and a half.", "It takes 150 minutes."),
        ("Wait at least an hour and a half.", "Wait at least 90 minutes."),
        ("It is paid every month.", "It is paid monthly."),
        ("Tarda dos años y medio.", "Tarda 30 meses."),
        ("Tarda un mes y medio.", "Tarda mes y medio."),
        ("The permit is for a year and a half.", "The permit lasts 18 months."),
    ],
)
def test_the_same_number_in_dozens_parts_or_halves(claim: str, source: str) -> None:
    assert kinds(claim, source) == set()


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("It takes an hour and a half.", "It takes 60 minutes."),
        ("It takes an hour and a half.", "It takes two hours."),
        ("Dura hora y media.", "Dura 60 minutos."),
        ("The wait is three quarters of an hour.", "The wait is 30 minutes."),
        ("La espera es de un cuarto de hora.", "La espera es de 45 minutos."),
        ("Some two dozen consulates take part.", "12 consulates take part."),
        ("Half a dozen interpreters work here.", "Twelve interpreters work here."),
        ("Media docena de intérpretes trabaja aquí.", "Trabajan aquí doce intérpretes."),
        ("Medio centenar de personas llegó.", "Llegaron 100 personas."),
        ("One eighth of the fee is refunded.", "25% of the fee is refunded."),
        ("The rate rises by half a per cent.", "The rate rises by 5%."),
        ("La tasa sube medio punto.", "La tasa sube 5 puntos."),
        ("At least a dozen people came.", "At most 12 people came."),
        ("Una docena de países participa.", "Participan 10 países."),
        ("El curso dura año y medio.", "El curso dura 12 meses."),
        ("Traiga tres fotos.", "Traiga un par de fotos."),
        ("El viaje dura dos horas y cuarto.", "El viaje dura 2 h 30 min."),
        ("The course lasts a year and a half.", "The course lasts one year."),
        ("It takes two hours and a half.", "It takes 90 minutes."),
        ("Wait at least an hour and a half.", "Wait at most 90 minutes."),
        ("It takes an hour.", "It takes an hour and a half."),
        ("It takes an hour and a half.", "It takes an hour."),
    ],
)
def test_another_number_in_dozens_parts_or_halves(claim: str, source: str) -> None:
    assert all(there is not None for _, _, there in found(claim, source))
    assert kinds(claim, source)
