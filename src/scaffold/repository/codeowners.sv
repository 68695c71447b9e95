# Vilka som ska godkänna en ändring innan den tas in. Ta bort # och byt namnen mot era egna grupper.
# /content/ @staden/redaktionen
# /ci/ @staden/it
# /@HOST@/ @staden/it
