"""Thirty claims about the two articles, labelled from the articles before any verdict was seen; nothing is fitted."""

from rag.verifying.verdicts import Label

S, C, P, N = Label.SUPPORTED, Label.CONTRADICTED, Label.PARTLY, Label.NOT_FOUND

ENGLISH = (
    ("The Regional Conference on Migration was created in 1996.", S, "created in 1996"),
    ("The RCM has 11 member states.", S, "eleven member states"),
    ("Guatemala leads the re-launch of the RCM this year.", S, "led by Guatemala"),
    ("SICA and IOM are preparing a study on why people migrate in the region and what follows from it.", S,
     "study on the causes"),
    ("The officer has fought trafficking in persons for almost eight years.", S, "nearly 8 years"),
    ("Dayan Corrales-Morales holds degrees in sociology, philosophy and project management.", S,
     "degrees in sociology"),
    ("There are 51 regional consultative processes on migration in the world.", C, "There are 15"),
    ("The RCM was created in 1969.", C, "created in 1996"),
    ("The re-launch of the RCM is led by Honduras.", C, "led by Guatemala"),
    ("IOM did not give the women any food or healthcare.", C, "food, clothing and healthcare"),
    ("The women had been promised work in Mexico.", C, "promises of working in Honduras"),
    ("The RCM works with four liaison networks.", C, "three different liaison networks"),
    ("Dayan Corrales-Morales has degrees in sociology and law.", P, "degrees in sociology"),
    ("The RCM has a budget of two million dollars a year.", N, ""),
    ("IOM was founded in 1951.", N, ""),
)  # fmt: skip
SPANISH = (
    ("La Conferencia Regional sobre Migración se creó en 1996.", S, "created in 1996"),
    ("La CRM tiene once Estados miembros, entre ellos Panamá y Nicaragua.", S, "eleven member states"),
    ("El coordinador de la Secretaría Técnica de la CRM se llama Luis Alonso Serrano.", S, "Luis Alonso Serrano"),
    ("A las cinco mujeres les habían prometido trabajo en Honduras.", S, "promises of working in Honduras"),
    ("Hay quince procesos consultivos regionales sobre migración activos en el mundo.", S, "There are 15"),
    ("Uno de los objetivos de la CRM es promover el intercambio de información y de buenas prácticas.", S,
     "Promote the exchange of information"),
    ("La autora ha realizado investigaciones con universidades públicas de Costa Rica.", S, "public universities"),
    ("La CRM tiene catorce Estados miembros.", C, "eleven member states"),
    ("La CRM se creó en 2006.", C, "created in 1996"),
    ("La Presidencia Pro Témpore de la CRM está a cargo de Panamá.", C, "led by Guatemala"),
    ("La OIM no prestó ninguna asistencia a las mujeres.", C, "food, clothing and healthcare"),
    ("Las mujeres de la entrevista venían de Asia.", C, "5 women from South America"),
    ("El logro más importante de la CRM no es el trabajo en equipo.", C, "teamwork"),
    ("La CRM se reúne cada dos años en Ginebra.", N, ""),
    ("Cuba pidió ingresar en la CRM en 2015.", N, ""),
)  # fmt: skip
