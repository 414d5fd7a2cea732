"""What is asked for by its form is answered by what has that form, or not at all."""

import pytest

from rag.asked.literals import lacks_what_is_asked
from rag.records import Outcome
from ui.compose import Service


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("What is the e-mail of the office?", "The office opens at nine."),
        ("¿Cuál es el correo de la OIM?", "La OIM ayudó a cinco mujeres."),
        ("What is the website of the RCM?", "The RCM has published manuals."),
        ("direccion de la oficina de tegucigalpa", "La directora de la oficina es Marta Zúniga."),
        ("address of the shelter", "The shelter is open to everybody."),
        ("how much is a passport", "Passports are valid for five years."),
        ("How much does membership cost?", "Its members are Belize and Canada."),
        ("How much do I have to pay for a permit?", "Permits are given by the ministry."),
        ("¿Cuánto gana un oficial de la OIM?", "Un oficial de la OIM trabaja contra la trata."),
        ("cuántas horas puedo trabajar", "The contract lasts at most eight months."),
        ("How old were the women?", "The case about 5 women was difficult."),
        ("¿Qué edad tenían las mujeres?", "El caso de 5 mujeres fue difícil."),
        ("cuánto dura la licencia", "La licencia la paga el seguro social."),
        ("¿A qué hora abren?", "La oficina queda junto al mercado."),
        ("¿A qué hora abren?", "La entrevista dura dos horas."),
        ("what time do you open", "The interview takes about two hours."),
        ("how many workers come each year", "Joining costs 1,500 colones."),
        ("How many doctors are there?", "The aid kit is Q 50 and the clinic is open."),
        ("¿Cuántos médicos hay?", "La clínica cobra $20 por consulta."),
        ("Who will lead the office next year?", "This year it is led by Guatemala."),
        ("telefono albergue tapachula", "Correo: tapachula@casa.example"),
        ("precio pasaporte 10 años", "El pasaporte se entrega el mismo día."),
        ("telefono del centro municipal de atencion al menor", "El centro atiende a menores en la calle Sol."),
        ("what number do i call about the rent", "The rent is paid on the first."),
        ("a que numero llamo si huele a gas", "El gas lo corta la empresa."),
        ("la oficina tiene whatsapp", "La oficina atiende a quien llega."),
        ("is there an email for the clinic", "The clinic is on Mill Road."),
        ("what street is the clinic on", "The clinic treats children."),
        ("de cuánto es la beca", "La beca se pide en mayo."),
        ("how much does it cost", "You must pay within 30 days."),
        ("what time do you open", "We are closed from 3 to 16 August."),
    ],
)
def test_what_lacks_the_form_is_told(question: str, text: str) -> None:
    assert lacks_what_is_asked(question, text)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Phone calls from prison", "Prisoners may call their families."),
        ("They lost my e-mail", "Write again by post."),
        ("I never got the fee back that I was promised", "Ask the desk."),
        ("tienen correo", "La oficina de correos está al lado."),
        ("Which phone calls are recorded?", "Those of the hotline."),
        ("¿Qué número de teléfono tengo que marcar?", "Marque el 1-800-555."),
        ("¿Cuánto cuesta el permiso?", "El permiso cuesta treinta y cinco dólares."),
        ("¿Cuánto cuesta el permiso?", "Es gratuito."),
        ("how many hours may I work", "Children may work from 8:00 to 12:00."),
        ("cuántas horas son", "La jornada es de ocho horas."),
        ("¿Cuánto hay que pagar?", "Los refugiados están exonerados del pago."),
        ("How much does it cost?", "Refugees are exempt from the fee."),
        ("¿Qué edad hay que tener?", "Se exige ser mayor de edad."),
        ("How long is the permit valid?", "It does not expire; you may stay as long as you need."),
        ("¿Cuántos médicos hay?", "Trabajan allí doce médicos, y una consulta vale $20."),
        ("What reduces wages?", "Competition between workers does."),
        ("How much does the region depend on migration?", "It depends on it a great deal."),
        ("How old were the women?", "They were all minors of fifteen to seventeen years."),
        ("how long can I stay", "Guests can stay for up to 90 days."),
        ("How long is the river?", "It flows for around 41.8km to the sea."),
        ("How long has it been open?", "It opened in 1994."),
        ("¿Cuánto tiempo tengo para apelar?", "Tiene tres días hábiles."),
        ("what time do you open", "Monday to Thursday from 8:00 to 15:00."),
        ("At what time was the rivalry set aside?", "It is set aside every two years."),
        ("When is the next workshop?", "A workshop is held every spring."),
        ("When is the next workshop?", "The tenth one is on 3 May 2026."),
        ("¿Cuándo es la próxima reunión?", "Se celebrará en Tuxtla."),
        ("¿Dónde es la próxima feria?", "La feria va a ser en el parque."),
        ("When is the next class?", "Classes begin on 12/05 at nine."),
        ("When is the next class?", "Classes start Oct 12."),
        ("¿Cuáles son los próximos pasos?", "Lleve la carta a la oficina y pida el sello."),
        ("What do I do next if my request is refused?", "Appeal at the ministry."),
        ("¿Qué es el código que viene en la tarjeta?", "Es el número del trámite."),
        ("What can I do if my employer takes my phone?", "No employer may keep it."),
        ("¿Qué pasa si el patrón me quita el teléfono?", "Nadie puede quitárselo."),
        ("¿Para qué sirve la línea de ayuda?", "Atiende a quien tiene miedo."),
        ("What languages are spoken on the hotline?", "Spanish and English are spoken."),
        ("Which documents can I send by email?", "Copies of any paper."),
        ("What is taken out of my wages?", "Nothing but food is."),
        ("¿Cuál es el plazo para reclamar salarios?", "Es de un año."),
        ("¿Cuánto cuesta la constancia?", "La constancia cuesta Lps. 200."),
        ("¿Cuánto cuesta la constancia?", "Se cobran Q.100 por persona."),
        ("¿Cuánto cuesta la constancia?", "Cuesta ₡5.000."),
        ("¿Cuánto cuesta la estancia?", "La estancia es libre de costo."),
        ("How much does it cost?", "Help is offered without any cost to migrants."),
        ("What is the phone number?", "Dial *51 on your phone."),
        ("¿Cuánto tarda el trámite?", "Se entrega al instante."),
        ("¿Qué horario tiene la clínica?", "Lun-Vie 8-5"),
        ("a que numero llamo si huele a gas", "Emergencias: 555-1234"),
        ("do i need a phone number to register", "Nothing but your name is asked."),
        ("en que calle esta la clinica", "Está en la avenida Sur."),
        ("direccion de migracion requisitos", "Traiga su pasaporte vigente."),
        ("how much is a permit", "A permit costs 12 florins."),
        ("how much is the permit", "A permit costs 12 florins."),
        ("cuanto vale el duplicado", "Duplicado: 15,00 Tasa, 3 días hábiles Plazo"),
        ("cuanto cuesta entrar", "La entrada es libre."),
        ("how much do children pay", "Children pay half."),
        ("¿Qué edad debo tener?", "A partir de los 18 para entrar sola."),
        ("How old must I be?", "You must have turned eighteen."),
        ("Who is your next of kin?", "The closest relative is."),
        ("¿Qué hotel está próximo a la estación?", "El Hotel Central está a dos calles."),
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
