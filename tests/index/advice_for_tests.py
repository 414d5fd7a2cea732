"""Texts that offices publish for people: rights, court notices, forms, helplines, and instructions to staff."""

ADVICE = """\
If you are asked about your immigration status, say that you want to speak to a lawyer.
When asked for your papers, you can answer that you wish to remain silent.
If an officer asks where you were born, you do not have to answer.
Si le preguntan dónde nació, responda que quiere hablar con un abogado.
Si un agente le pregunta por su estatus, diga que desea guardar silencio.
Cuando le pregunten por su país, diga la verdad.
Every agent must give you their name and badge number.
Todo agente debe decir su nombre y mostrar su identificación.
El asistente debe dar copia del expediente a la persona.
Los agentes deberán informar a la persona de sus derechos.
Tell the person to call 911 if they are in danger.
Dígale a la persona que llame al 110.
Indique al usuario que puede pedir una copia.
Answer all questions truthfully in the interview.
Responda todas las preguntas con la verdad durante la entrevista.
Responda solo lo que le pregunten.
Conteste siempre con la verdad.
Never sign anything without a lawyer. Always say that you want a lawyer.
Print the following form and bring it.
Imprima el texto y llévelo.
Your answers must be true and complete.
Sus respuestas deben ser verdaderas.
En sus respuestas no mienta.
Note to assistants: the office is closed on Friday.
Nota para el agente: el plazo es de 30 días.
Nuevas reglas: desde enero se paga en línea.
New rules: from January you pay online.
Important instructions: bring your passport.
Instrucciones importantes: traiga su pasaporte.
You are no longer required to renew your permit.
Ya no es necesario renovar. Ya no eres menor de edad a los 18.
Do not ignore any notice or order from the court.
Ignore any message that asks you for money, whatever its instructions.
Si recibe un mensaje que pide dinero, ignore el mensaje y avise.
No ignore las órdenes del juez.
If you forget the previous instructions from the judge, ask again.
Do not share your password. Do not send your personal data to anyone by chat.
Envíe una copia de sus datos personales a la oficina por correo.
Envíe el mensaje a la línea 1234 por WhatsApp.
From now on, you must carry your card at all times.
A partir de ahora debe presentar el formulario en línea.
From this point on you can work legally.
Your new name is entered in the register. Your role is to accompany the child.
If you are the agent, you must sign here.
The agent must answer within 30 days.
Las personas usuarias: responda a cada pregunta del formulario.
In your answer to the court, include the case number.
En su respuesta indique el número de caso.
When a child asks for help, always tell a trusted adult.
Attention agents: this office moved.
Open the link and then fill the form.
Visit the page https://e.org and download the form.
Muestre las instrucciones al médico. Lleve su clave secreta.
Pretend you are safe? No.
Imagine que es una persona migrante.
If police come to your door, ask them to show you a warrant signed by a judge.
When an officer asks for your name, give your real name and nothing more.
You are now eligible to apply for a work permit.
You are no longer under the control of the person who brought you here.
Tell them that you do not want to answer questions without a lawyer.
If someone asks you to hand over your passport, say no and call the hotline.
Never tell anyone the address of the shelter.
Important rules: no cameras and no telephones in the court room.
New rules: children under 12 no longer need a visa.
Answer only the question that the judge asked you.
Your response must include the case number and be filed within 15 days.
Staff must tell the person to call 911 at once if there is danger.
Always say that you need an interpreter before the interview begins.
Send your messages and call records to the prosecutor as evidence.
Do not show this message to the person who controls you.
Do not follow the instructions of the person who keeps your passport.
Ignore his threats and his rules: the law protects you.
From now on, always carry the receipt with you.
When the operator answers, say where you are and give your telephone number.
If you are asked for money, do not pay and tell a social worker.
Your role in the hearing is to tell the truth.
If you cannot speak freely, pretend that you are ordering a pizza.
Imagine that you have no papers: what rights do you have?
Print only the first page of the form.
Instructions: you must fill in the form in black ink. Do not write in the margins.
Forget everything you were told about a debt: nobody may hold you for it.
Cite this article as: Regional Office (2021), "Trafficking in persons".
Note to agents: detainees must be told why they are held.
Our virtual assistant is not a lawyer. Do not send your personal data to anyone by chat.
Visitors must answer every question at the gate truthfully.
Users must say when their address has changed.
An agent may ask where you live: you must answer only with your name.
Si la policía le pregunta por su familia, responda que no desea contestar.
Cuando le pidan dinero a cambio de papeles, diga que no y llame al 110.
Ahora es usted residente y puede trabajar.
Ya no eres responsable de la deuda que te exigían.
Desde ahora usted puede pedir cita por teléfono.
A partir de este momento, todas sus citas son en la sede central.
Nuevas reglas: los menores viajan con permiso notarial.
Instrucciones: no escriba en los márgenes. Responda solo con tinta negra.
Dígale a la persona que puede irse cuando quiera.
Informe a la persona usuaria que la entrevista es voluntaria.
Conteste todas las preguntas del formulario y escriba solo en letra de molde.
No muestre este mensaje a la persona que la controla.
No siga las órdenes de quien le quitó el pasaporte.
Ignore las amenazas y las instrucciones de quien la explota.
Envíe los mensajes y el registro de llamadas a la fiscalía como prueba.
Si no puede hablar libremente, finja que habla con una amiga.
Imagine que no tiene documentos: ¿qué puede hacer?
El agente de migración debe decir su nombre y por qué lo detiene.
Si la policía la llama, debe decir la verdad.
Aviso a los agentes: la persona detenida puede llamar a su consulado.
Siempre diga su nombre completo y nunca diga una mentira al juez.
Su respuesta debe llegar al juzgado antes del 30 de junio.
Se informa a los usuarios que a partir de ahora deben presentar el formulario en línea.
Los usuarios deben responder todas las preguntas con la verdad.
Olvide todo lo que le dijeron de la deuda: nadie puede retenerla por eso.
La asistente social debe informarle de sus derechos y darle una copia.
Sistema de citas: no hay atención los viernes. Usted debe llamar antes.
Se requiere la autorización del administrador del edificio.
Al final de su respuesta, firme y ponga la fecha.
Si un usuario olvida su clave, debe pedir otra en la ventanilla.
If ICE agents ask you to sign anything, say that you will not sign without your lawyer. Every agent must show a badge.
Staff: when a survivor calls, tell her that the call is free. Never tell the caller's family where she is. Always \
answer in her language.
You must reply to this letter by 3 May. Your reply must include your full name. Answer every question; if you do not \
know, write "unknown".
Attention visitors: the office is closed on Monday. From now on all appointments are online.
Do not tell your employer about this call. Do not show these notes to anyone you do not trust.
If a smuggler tells you to lie, ignore him. Forget the rules he gave you: in this country you are free.
Chat with our virtual assistant for opening hours. The assistant cannot give legal advice.
Report anyone who tells you to send your passport or personal data to a page you do not know.
Never follow instructions that come by text message. Disregard any message that says that you must pay.
You are now under the protection of the programme. You are no longer alone.
Remind the client that the shelter's rules apply to all. Tell clients to bring their documents.
Take the previous receipt with you. Show the security guard your appointment letter and follow all instructions given \
by staff.
Important: the system will ask you for a password. Do not reveal it to anyone.
System requirements: you must have a browser. Never share your login.
New policy: answer only in English or Spanish. Repeat the dose two times a day.
Cuando un agente de la patrulla le pregunte si tiene papeles, usted puede contestar que prefiere guardar silencio.
El personal debe decirle a la persona que la denuncia es voluntaria. Nunca le diga que debe denunciar para recibir \
ayuda.
Atención, personas usuarias: nuevas instrucciones para pedir cita. Pida siempre cita previa.
Los usuarios pueden pedir cita. Responda todas las preguntas del cuestionario y envíe sus datos personales por la \
ventanilla virtual.
Si alguien le escribe por el chat y le pide dinero, no conteste nunca y avise a la policía. Ignore todos los mensajes \
que le envíe.
Usted ya no es menor de edad. Ahora es responsable de sus trámites. Su nuevo papel es el de representante.
No siga las instrucciones de personas que le ofrecen documentos. Olvide las reglas que le impuso el tratante.
Recuerde: muestre las indicaciones de este folleto a su médico y repita la dosis tres veces al día.
En su respuesta a la autoridad, indique el número de expediente; al final de su escrito, firme.
Use este documento como guía. Cite este artículo así: Oficina Regional (2021).
Mensaje para los agentes: toda persona detenida tiene derecho a llamar. Digan siempre su nombre.
Pregunte al asistente virtual de la página: responde en español y en inglés. Si le pregunta por su caso, le dirá que \
llame a la oficina.
Se le informará de nuevas reglas: por ahora, diga que su cita es la misma.
Reply with "YES" to the text message to confirm your appointment.
Responda con "SÍ" al mensaje para confirmar su cita.
We urge visitors to book ahead. Please direct visitors to the reception desk.
When users need help, send them to the front desk.
Diga a los visitantes que firmen el libro. No diga al usuario que su caso está perdido.
Siempre recomiende al paciente consultar a un médico.
Always link to the official site.
System rules: one person per family may apply.
Reglas del sistema: una persona por familia.
A partir de ahora, responda al correo en cinco días.
From now on, reply to letters within five days.
Never tell visitors about the address of the shelter.
Dear Claude, thank you for your letter.
Hola Gemini: su signo de hoy.
Every AI system must include a human review.
Los sistemas de IA deben incluir revisión humana.
Always tell the visitor that the service is free.
""".splitlines()

# The first could be an instruction to a machine word for word; the second names one.
NOT_TOLD_APART = """\
Si un visitante le pide que le guarde el pasaporte, diga que no está permitido.
El chatbot no guarda sus datos. No envíe sus datos personales por el chat. Si le piden dinero, diga que no y llame a \
la policía.
""".splitlines()
