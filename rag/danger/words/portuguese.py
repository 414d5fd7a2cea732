"""Signs of danger in Portuguese, as written, sometimes half in Spanish, where Spanish is spoken."""

PORTUGUESE = (
    (
        "portuguese",
        "the writer tells in Portuguese of being kept, hurt or without papers",
        r"""
        (?:meu|minha|o|a|ele|ela|eles|elas) (?:\w+ )?(?:me|nos|minha filha|meu filho|minha irma) (?:bate|batem|bateu
        |ameaca|ameacou|ameacam|obriga|obrigam|obrigou|tranca|trancam|trancou|prende|prendeu|estupr\w+|machuca|machucou
        |espanc\w+|explor\w+|agred\w+|xinga|vigia|vigiam)
        (?:marido|patrao|patroa|chefe|namorado|padrasto|pai|dono) (?:me|nos) (?:bate|ameaca|obriga|tranca|machuca
        |prende)
        (?:fica|ficam|ficou|ficaram|tomou|tomaram|pegou|pegaram|reteve|tirou|tiraram|esta|estao|segura|roubou
        |levou) (?:com )?(?:o |os|a )?(?:meus?|minhas?|nossos?|nossas?) (?:\w+ )?(?:passaportes?|documentos?|papeis
        |papeles|celular|telefone|identidade)
        nao (?:me |nos )?(?:deixam|deixa|deixou|posso|podemos|consigo|quer deixar) (?:\w+ )?(?:\w+ )?(?:sair|embora
        |ligar|falar|fugir|escapar)
        (?:estou|estamos|to|ta|esta|ficamos|fiquei) (?:\w+ )?(?:pres[oa]s?|trancad[oa]s?|sequestrad[oa]s?|com medo
        |em perigo|amarrad[oa]s?|correndo perigo)
        (?:preciso|precisamos) (?:de )?(?:ajuda|socorro)(?= [|?]|$| (?:por favor|urgente|meu|minha|me|nao|estou|eu))
        (?:alguem )?(?:me|nos) (?:ajud(?:a|e|em)|salv(?:a|e|em)|socorr(?:a|am))(?= por favor| pelo amor|$| [|?])
        nao (?:me |nos )?(?:pagam|paga|pagou|pagaram|pagando|recebo|recebemos) (?:\w+ )?(?:nada|salario|faz|ha|dinheiro
        |desde|meses)
        (?:dizem?|disse|diz) que (?:eu )?(?:devo|devemos|tenho que pagar) .. (?:\d+|viagem|passagem|dinheiro|mil|divida)
        (?:quero|queria|vou|penso em) (?:\w+ )?(?:me matar|morrer|suicidar|tirar a (?:minha )?vida)
        (?:tenho|estou com|com) (?:muito )?medo (?:de|do|da|dele|que)
        (?:me|nos) obrig(?:a|am|ou|aram|ava|avam)
        coiotes? .. (?:quer|querem|deixou|deixaram|largou|pede|pedem)
        (?:fazer|faco|faz) programa(?= [|?]|$)
        (?:padrasto|pai|tio|primo|avo|irmao|vizinho|chefe|patrao|ele) (?:\w+ )?mex(?:e|eu|ia) comigo
        forcad[oa]s? a (?:trabalhar|prostituir|me prostituir|fazer)
        """,
    ),
)
