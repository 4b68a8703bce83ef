// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/known_headings.h"

#include <QCoreApplication>
#include <QHash>

namespace coalesce::exchange {

namespace {

QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::exchange", text);
}

using Kind = Target::Kind;

// Whole headings, as words with single spaces. Google Forms and Microsoft Forms name their own columns in the
// language of the form; English, German, French and Spanish stand here.
QHash<QString, Target> knownTable() {
    QHash<QString, Target> table;
    const auto add = [&table](Target target, std::initializer_list<const char *> headings) {
        for (const char *heading : headings)
            table.insert(QString::fromUtf8(heading), target);
    };
    add({Kind::Ignore}, {"timestamp",
                         "datetime",
                         "date time",
                         "created at",
                         "id",
                         "start time",
                         "start date",
                         "end date",
                         "end time",
                         "completion time",
                         "last modified time",
                         "submission date",
                         "submitted at",
                         "date submitted",
                         "date",
                         "time",
                         "language",
                         "score",
                         "points",
                         "total points",
                         "quiz feedback",
                         "username",
                         "respondent id",
                         "response id",
                         "collector id",
                         "ip address",
                         "zeitstempel",
                         "startzeit",
                         "fertigstellungszeit",
                         "uhrzeit der letzten änderung",
                         "datum",
                         "horodateur",
                         "horodatage",
                         "heure de début",
                         "heure de fin",
                         "heure de la dernière modification",
                         "marca temporal",
                         "hora de inicio",
                         "hora de finalización",
                         "hora de la última modificación"});
    add({Kind::Name}, {"name", "full name", "your name", "first and last name", "participant", "who", "nom",
                       "nom complet", "votre nom", "vollständiger name", "ihr name", "dein name", "nombre",
                       "nombre completo", "su nombre"});
    add({Kind::FirstName}, {"first name", "firstname", "given name", "your first name", "forename", "vorname",
                            "prénom", "prenom"});
    add({Kind::Surname}, {"surname", "last name", "lastname", "family name", "your surname", "your last name",
                          "nachname", "familienname", "nom de famille", "apellido", "apellidos"});
    add({Kind::Organisation}, {"organisation", "organization", "your organisation", "your organization",
                               "name of organisation", "name of organization", "company", "group",
                               "organisation or group", "verein", "firma", "organización", "empresa"});
    add({Kind::Contact}, {"email",
                          "e mail",
                          "email address",
                          "e mail address",
                          "your email",
                          "your email address",
                          "mail",
                          "contact",
                          "contact details",
                          "phone",
                          "phone number",
                          "telephone",
                          "mobile",
                          "e mail adresse",
                          "telefon",
                          "kontakt",
                          "adresse e mail",
                          "adresse de messagerie",
                          "courriel",
                          "téléphone",
                          "correo electrónico",
                          "dirección de correo electrónico",
                          "correo",
                          "teléfono"});
    add({Kind::Access},
        {"access", "access needs", "access requirements", "accessibility", "accessibility needs",
         "accessibility requirements", "any access needs", "your access needs",
         "do you have any access needs", "do you have any access requirements", "dietary requirements",
         "dietary needs", "access and dietary needs", "barrierefreiheit", "besoins d accessibilité",
         "accessibilité", "accesibilidad"});
    add({Kind::Cluster}, {"cluster", "category", "kategorie", "catégorie", "categoría"});
    add({Kind::Source}, {"source", "quelle", "fuente"});
    for (const ConsentKind consent : kConsentKinds) {
        const Target target{Kind::Consent, 0, consent};
        const QString name = target.text().section(QLatin1Char(':'), 1);
        for (const QLatin1String form :
             {QLatin1String("consent %1"), QLatin1String("%1"), QLatin1String("consent to be %1"),
              QLatin1String("i agree to be %1"), QLatin1String("i consent to be %1"),
              QLatin1String("may be %1"), QLatin1String("agrees to be %1")})
            table.insert(QString(form).arg(name), target);
    }
    return table;
}

} // namespace

QStringList headingWords(const QString &heading) {
    QStringList words;
    QString word;
    const QString folded = heading.normalized(QString::NormalizationForm_C).toCaseFolded();
    for (qsizetype i = 0; i <= folded.size(); ++i) {
        const QChar c = i < folded.size() ? folded[i] : QChar(u' ');
        if (c.isLetterOrNumber() || c.isMark() || c.isSurrogate()) {
            word += c;
        } else if (c == QLatin1Char('\'') || c == QChar(0x2019)) {
            continue; // "don't" is one word, whichever apostrophe the form uses
        } else if (!word.isEmpty()) {
            words.append(word);
            word.clear();
        }
    }
    static const QStringList kForTheFormAlone = {QStringLiteral("required"), QStringLiteral("optional")};
    if (words.size() > 1 && kForTheFormAlone.contains(words.last()))
        words.removeLast();
    return words;
}

std::optional<Target> knownHeading(const QString &heading) {
    static const QHash<QString, Target> kTable = knownTable();
    if (const auto found = kTable.constFind(headingWords(heading).join(QLatin1Char(' ')));
        found != kTable.constEnd())
        return *found;
    // Microsoft Forms adds these beside each question of a quiz: "Points - QUESTION", "Feedback - QUESTION".
    for (const QLatin1String added : {QLatin1String("Points - "), QLatin1String("Feedback - ")})
        if (heading.startsWith(added))
            return Target{};
    return std::nullopt;
}

QString whyKnown(const Target &target) {
    switch (target.kind) {
    case Kind::Ignore:
        return tr("Its heading is one that forms add by themselves.");
    case Kind::Name:
        return tr("Its heading says that it has people's names.");
    case Kind::FirstName:
        return tr("Its heading says that it has people's first names.");
    case Kind::Surname:
        return tr("Its heading says that it has people's surnames.");
    case Kind::Organisation:
        return tr("Its heading says that it has organisations.");
    case Kind::Contact:
        return tr("Its heading says that it has addresses or numbers to reach people by.");
    case Kind::Access:
        return tr("Its heading says that it has what people need to take part.");
    case Kind::Consent:
        return tr("Its heading says what people agreed to.");
    case Kind::Cluster:
        return tr("Its heading says that it has titles of clusters.");
    case Kind::Source:
        return tr("Its heading says how the answers came.");
    case Kind::Prompt:
    case Kind::Answer:
    case Kind::PromptNumber:
    case Kind::Starred:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace coalesce::exchange
