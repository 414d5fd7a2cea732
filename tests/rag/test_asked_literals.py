"""What is asked for by its form is answered by what has that form, or not at all."""

import pytest

from rag.asked_literals import lacks_what_is_asked
from rag.records import Outcome
from ui.compose import Service


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("What is the e-mail of the office?", "The office opens at nine."),
        ("¿Cuál es el correo de la OIM?", "La OIM ayudó a cinco mujeres."),
        ("What's your phone number?", "Call us on any day."),
        ("what is the number of the hotline", "The hotline helps anyone who is afraid."),
        ("¿Cuál es el número de teléfono de la línea de ayuda?", "Atiende a quien tiene miedo."),
        ("¿Qué teléfono tiene la oficina?", "La oficina abre a las 9:00."),
        ("What is the website of the RCM?", "The RCM has published manuals."),
        ("How much does membership cost?", "Its members are Belize and Canada."),
        ("How much do I have to pay for a permit?", "Permits are given by the ministry."),
        ("¿Cuánto gana un oficial de la OIM?", "Un oficial de la OIM trabaja contra la trata."),
        ("What is the fee for a permit?", "Permits are given by the ministry."),
        ("How old were the women?", "The case about 5 women was difficult."),
        ("¿Qué edad tenían las mujeres?", "El caso de 5 mujeres fue difícil."),
        ("how long can I stay at the house", "The house has 18 beds."),
        ("How many weeks does it take?", "It is decided by the ministry."),
        ("¿Cuánto tarda el permiso?", "El permiso lo da el ministerio."),
        ("cuánto dura la licencia", "La licencia la paga el seguro social."),
        ("what time do you open", "The office is next to the market."),
        ("¿A qué hora abren?", "La oficina queda junto al mercado."),
        ("¿Qué horario tiene la clínica?", "La clínica atiende a toda persona."),
        ("how many workers come each year", "Joining costs 1,500 colones."),
        ("How many doctors are there?", "The aid kit is Q 50 and the clinic is open."),
        ("¿Cuántos médicos hay?", "La clínica cobra $20 por consulta."),
        ("When's the next workshop?", "This year the workshop is led by Guatemala."),
        ("when do you hold the next clinic", "The clinic was held in 1996 in Tuxtla."),
        ("Who will lead the office next year?", "This year it is led by Guatemala."),
        ("¿Cuándo es la próxima reunión?", "Este año la reunión fue en Tuxtla."),
        ("a dónde se muda la oficina el año que viene", "La oficina está junto al mercado."),
    ],
)
def test_what_lacks_the_form_is_told(question: str, text: str) -> None:
    assert lacks_what_is_asked(question, text)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("What is the e-mail of the office?", "Write to help@example.org."),
        ("What did the e-mail say?", "It said that the office was closed."),
        ("Which emails were lost?", "All that were sent in May."),
        ("What's your phone number?", "Call 911 in danger, or +506 2222 3333."),
        ("Which phone calls are recorded?", "Those of the hotline."),
        ("¿Qué número de teléfono tengo que marcar?", "Marque el 1-800-555."),
        ("What is the website of the RCM?", "See www.example.org for more."),
        ("How much does membership cost?", "Membership is free."),
        ("¿Cuánto cuesta el permiso?", "El permiso cuesta treinta y cinco dólares."),
        ("¿Cuánto cuesta el permiso?", "Es gratuito."),
        ("¿Cuánto cuesta el trámite?", "El trámite no tiene costo."),
        ("¿Cuánto hay que pagar?", "Los refugiados están exonerados del pago."),
        ("How much does it cost?", "Refugees are exempt from the fee."),
        ("How much does it cost?", "You do not have to pay anything."),
        ("How old do I have to be?", "You must be 18 or over."),
        ("¿Qué edad hay que tener?", "Se exige ser mayor de edad."),
        ("¿Cuánto tiempo puedo quedarme?", "No hay límite de tiempo."),
        ("How long is the permit valid?", "It does not expire; you may stay as long as you need."),
        ("What time does it open?", "The house never closes."),
        ("How many doctors are there?", "The clinic's 20 doctors come on Monday."),
        ("How many came?", "None did."),
        ("¿Cuántos médicos hay?", "Trabajan allí doce médicos, y una consulta vale $20."),
        ("How many dollars does it cost?", "It costs twenty dollars."),
        ("What reduces wages?", "Competition between workers does."),
        ("How much does the region depend on migration?", "It depends on it a great deal."),
        ("How old is the city?", "It was founded in 1531."),
        ("How old were the women?", "They were all minors of fifteen to seventeen years."),
        ("When was the RCM created?", "It was created at a summit."),
        ("how long can I stay", "Guests can stay for up to 90 days."),
        ("How long is the river?", "It flows for around 41.8km to the sea."),
        ("How long has it been open?", "It opened in 1994."),
        ("How long may refugees stay?", "They may stay for good, until they want to leave."),
        ("¿Cuánto tiempo tengo para apelar?", "Tiene tres días hábiles."),
        ("what time do you open", "Monday to Thursday from 8:00 to 15:00."),
        ("¿A qué hora abren?", "Atiende por la mañana."),
        ("At what time was the rivalry set aside?", "It is set aside every two years."),
        ("When is the next workshop?", "A workshop is held every spring."),
        ("When is the next workshop?", "The tenth one is on 3 May 2026."),
        ("Who will lead the office next year?", "Belize takes over on Monday."),
        ("¿Cuándo es la próxima reunión?", "Se celebrará en Tuxtla."),
        ("¿Dónde es la próxima feria?", "La feria va a ser en el parque."),
        ("When is the next class?", "Classes begin on 12 May at nine."),
        ("When is the next class?", "Classes begin on 12/05 at nine."),
        ("When is the next class?", "Classes start Oct 12."),
        ("¿Cuándo empieza el próximo curso?", "El curso empieza el día 12."),
        ("¿A qué hora sale el próximo bus?", "El bus sale a las 9:30."),
        ("¿Cuáles son los próximos pasos?", "Lleve la carta a la oficina y pida el sello."),
        ("What do I do next if my request is refused?", "Appeal at the ministry."),
        ("¿Qué necesita una persona que viene de Honduras?", "Necesita un pasaporte."),
        ("¿Qué es el código que viene en la tarjeta?", "Es el número del trámite."),
        ("¿Dónde está la oficina más próxima?", "Está junto al mercado."),
        ("What can I do if my employer takes my phone?", "No employer may keep it."),
        ("¿Qué pasa si el patrón me quita el teléfono?", "Nadie puede quitárselo."),
        ("¿Para qué sirve la línea de ayuda?", "Atiende a quien tiene miedo."),
        ("What languages are spoken on the hotline?", "Spanish and English are spoken."),
        ("Which documents can I send by email?", "Copies of any paper."),
        ("What is taken out of my wages?", "Nothing but food is."),
        ("¿Cuál es el plazo para reclamar salarios?", "Es de un año."),
        ("Who lived next door?", "Five women lived there."),
        ("What is next to the market?", "The office is."),
        ("Who is your next of kin?", "The closest relative is."),
        ("¿Qué hotel está próximo a la estación?", "El Hotel Central está a dos calles."),
        ("What did the next president do?", "He joined the conference."),
    ],
)
def test_what_has_it_and_what_asks_for_no_form_is_left_alone(question: str, text: str) -> None:
    assert not lacks_what_is_asked(question, text)


@pytest.mark.parametrize(
    "question",
    [
        "What is the IOM's email?",
        "¿Cuál es el correo de la OIM?",
        "How much does membership of the RCM cost?",
        "¿Qué edad tenían las mujeres?",
        "¿Cuánto gana un oficial de la OIM?",
        "When will the RCM hold its next meeting?",
        "Who will lead the RCM next year?",
        "¿Quién dirigirá la CRM el próximo año?",
        "¿Dónde será la próxima reunión de la CRM?",
    ],
)
def test_the_articles_have_none_and_nothing_is_quoted(question: str, service: Service) -> None:
    assert service.assistant.ask(question).outcome is Outcome.NOT_FOUND
