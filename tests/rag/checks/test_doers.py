import pytest

from rag.checks.doers import doer_differences
from rag.checks.readings import read_pair
from rag.checks.records import Kind


@pytest.mark.parametrize(
    ("claim", "source", "ours", "theirs"),
    [
        ("El Ejército acompaña los buses.", "La Policía acompaña los buses; el Ejército vigila la frontera.",
         "Ejército", "La Policía acompaña los buses"),
        ("IOM runs the camp and UNICEF gives it water.", "UNICEF runs the camp. IOM gives it water.",
         "IOM", "UNICEF runs the camp."),
        ("El Instituto de Migración otorga los permisos de trabajo.",
         "El Ministerio de Trabajo otorga los permisos de trabajo; el Instituto de Migración otorga la residencia.",
         "Instituto de Migración", "El Ministerio de Trabajo otorga los permisos de trabajo"),
        ("La cónsul general, Ana Rivas, visita las cárceles.",
         "La cónsul general es Ana Rivas; el cónsul de protección, Luis Mora, visita las cárceles.",
         "Ana Rivas", "el cónsul de protección, Luis Mora, visita las cárceles."),
        ("Ana Mejía visits prisons.", "The Consul, Ana Mejía, is new. The Vice Consul, Luis Mora, visits prisons.",
         "Ana Mejía", "The Vice Consul, Luis Mora, visits prisons."),
        ("Los mexicanos deben pedir visa.", "Los cubanos deben pedir visa, pero los mexicanos pueden entrar sin ella.",
         "mexicanos", "Los cubanos deben pedir visa"),
        ("El Salvador proposed a registry.", "Honduras proposed a registry, and El Salvador supported the proposal.",
         "El Salvador", "Honduras proposed a registry"),
        ("Joss Tarn was cleared.", "Joss Tarn was banned for a foul; Kit Farr was cleared.", "Joss Tarn",
         "Kit Farr was cleared."),
        ("PANI decides the cases.", "PANI advises the office. The Council for Refugees decides the cases.",
         "PANI", "The Council for Refugees decides the cases."),
    ],
)  # fmt: skip
def test_what_a_source_says_of_another_is_shown(claim: str, source: str, ours: str, theirs: str) -> None:
    found = [*doer_differences(*read_pair(claim, source))]
    assert [one.kind for one in found] == [Kind.EXCHANGE] * len(found)
    assert found[0].source is not None
    assert (found[0].claim.words, found[0].source.words) == (ours, theirs)


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        # Who goes on without a name, or by another.
        ("La RCM tiene once Estados miembros.", "La RCM se creó en 1996. Tiene once Estados, entre ellos Panamá."),
        ("IOM gives food.", "IOM runs the camp. The Organization gives food to all."),
        ("UNHCR gives food.", "UNHCR runs the camp. The Agency gives food to all."),
        ("CAMR recibe a familias.", "CAMR está en Omoa. El Centro de Atención recibe a familias."),
        ("Luis Mora visits prisons.", "Luis Mora is the Vice Consul. The Vice Consul visits prisons."),
        ("Casa Esperanza receives women.", "Casa Esperanza is in Tapachula. The Shelter receives women."),
        # Both do it.
        ("Costa Rica signed the treaty.", "Costa Rica ratified the treaty; Panama signed it too."),
        ("Panama signed the treaty.", "Costa Rica signed the treaty. Panama signed it in May."),
        ("Panama signed the treaty.", "Costa Rica signed the treaty. Panama signed too."),
        ("Canada signed the treaty.", "The agencies of Canada, those of Belize, and Panama signed the treaty."),
        ("México propuso un fondo.", "México firmó el acuerdo. El delegado de México, Luis Mora, propuso un fondo."),
        # Of whom the source does not speak.
        ("The Red Cross runs the camp.", "UNICEF runs the camp. IOM gives it water."),
        ("Starrcade was regarded as a great event.", "Starrcade was regarded by the NWA and WCW as a great event."),
    ],
)
def test_who_may_be_the_same_or_do_the_same_is_no_difference(claim: str, source: str) -> None:
    assert [*doer_differences(*read_pair(claim, source))] == []
