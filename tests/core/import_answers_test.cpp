// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/answer_actions.h"
#include "core/edit/cluster_actions.h"
#include "core/edit/cluster_room.h"
#include "core/edit/participant_actions.h"
#include "core/exchange/answers_csv.h"
#include "core/exchange/import_answers.h"
#include "core/layout/grid_index.h"
#include "tests/support/catch.h"
#include "tests/support/growth.h"
#include "tests/support/made_workshop.h"

using namespace coalesce;
using namespace coalesce::exchange;
using namespace coalesce::test;

namespace {

const QString kHeadings =
    u"Name,Email,consent:named,cluster,source,What should we continue?,What should we start?\n"_qs;

struct Importing {
    Workshop workshop = madeWorkshop();
    Sources sources = countedSources(1'700'000'000'000);
    ImportOptions options{u"salt"_qs};

    ImportOutcome sheet(const QString &text) {
        const Sheet sheet = readSheet(text).value();
        auto columns = understandColumns(sheet.rows.front().cells, {}, promptFactsOf(workshop));
        return importSheet(workshop, sheet, columns, options, sources).value();
    }
    ImportOutcome applied(const QString &text) {
        ImportOutcome outcome = sheet(text);
        REQUIRE(workshop.apply(outcome.patch));
        return outcome;
    }
    QStringList texts(int prompt) const {
        QStringList all;
        for (const Answer &answer : workshop.answers())
            if (workshop.find(answer.prompt)->number == prompt)
                all.append(answer.text.string());
        return all;
    }
};

std::vector<std::pair<int, int>> placesOf(const std::vector<Issue> &issues) {
    std::vector<std::pair<int, int>> places;
    for (const Issue &issue : issues)
        places.emplace_back(issue.row, issue.column);
    return places;
}

} // namespace

TEST_CASE("what people need to take part comes along from a sign-up form") {
    Importing import;
    const auto outcome = import.applied(u"Name,Do you have any access needs?,What should we continue?\n"
                                        u"Ann,Step-free please,Tea\nBo,,Cake\n"_qs);
    CHECK(outcome.people == 2);
    const auto &people = import.workshop.participants();
    const auto ann =
        std::ranges::find(people, u"Ann"_qs, [](const Participant &p) { return p.name.string(); });
    REQUIRE(ann != people.end());
    CHECK((*ann).access.string() == u"Step-free please"_qs);
    CHECK(import.texts(1) == QStringList{u"Tea"_qs, u"Cake"_qs});
    CHECK(Target::fromText(u"access") == Target{Target::Kind::Access});
}

TEST_CASE("rows become answers with person, consent, cluster and source in one patch") {
    Importing import;
    const auto outcome = import.applied(kHeadings + u"Ann,ann@x.org,Yes,Food,phone,  Tea \n"_qs +
                                        u"Bo,,no,,,Cake,\"Walks,\nlong ones\"\n"_qs);
    CHECK(outcome.added == 3);
    CHECK(outcome.people == 2);
    CHECK(outcome.alreadyThere == 0);
    CHECK(import.texts(1) == QStringList{u"  Tea "_qs, u"Cake"_qs});
    CHECK(import.texts(2) == QStringList{u"Walks,\nlong ones"_qs});
    const Answer &tea = *import.workshop.answers().begin();
    CHECK(tea.source == Source::Phone);
    CHECK(import.workshop.agreed(*tea.participant, ConsentKind::Named));
    CHECK(import.workshop.find(*tea.participant)->contact.string() == u"ann@x.org"_qs);
    REQUIRE(import.workshop.clusters().size() == 1);
    CHECK(import.workshop.clusters().begin()->title.string() == u"Food"_qs);
    CHECK(import.workshop.answersIn(import.workshop.clusters().begin()->id) == std::vector{tea.id});
    const Participant &bo = *std::next(import.workshop.participants().begin());
    CHECK_FALSE(import.workshop.consent(bo.id, ConsentKind::Named));
    CHECK(placesOf(outcome.issues) == std::vector<std::pair<int, int>>{{2, 0}}); // one cell short
}

TEST_CASE("importing the same source again adds nothing, whatever became of it") {
    Importing import;
    const QString text =
        kHeadings + u"Ann,,yes,Food,,Tea,Cake\nAnn,,yes,Food,,Tea,Cake\n,,,,,Tea,\nBo,b@x,yes,,,,\n"_qs;
    CHECK(import.applied(text).added == 5);
    auto again = import.sheet(text);
    CHECK(again.added == 0);
    CHECK(again.alreadyThere == 5);
    CHECK(again.patch.isEmpty());

    // Edited, removed, moved, withdrawn: still known, and nothing comes back.
    const AnswerId first = import.workshop.answers().begin()->id;
    const ParticipantId bo = std::next(import.workshop.participants().begin())->id;
    REQUIRE(import.workshop.apply(removeAnswers(import.workshop, {first})->patch));
    REQUIRE(import.workshop.apply(removeRecord(import.workshop, refOf(bo))->patch));
    REQUIRE(import.workshop.apply(
        removeRecord(import.workshop, refOf(import.workshop.clusters().begin()->id))->patch));
    CHECK(import.sheet(text).patch.isEmpty());
    // A longer version of the same sheet adds what is new, also with a column that the form got later.
    CHECK(import.sheet(text + u",,,,,More,\n"_qs).added == 1);
    CHECK(
        import
            .sheet(
                u"Name,Email,consent:named,cluster,source,What should we continue?,What should we start?,New\n"_qs +
                text.section(u'\n', 1) + u",,,,,More,,x\n"_qs)
            .added == 1);
}

TEST_CASE("undoing an import frees its keys") {
    Importing import;
    const QString text = kHeadings + u"Ann,,yes,Food,,Tea,Cake\n"_qs;
    const Workshop before = import.workshop;
    const auto outcome = import.applied(text);
    REQUIRE(import.workshop.apply(reversed(outcome.patch)));
    CHECK(import.workshop == before);
    CHECK(import.sheet(text).added == 2);
}

TEST_CASE("again adds all once more, and is remembered") {
    Importing import;
    const QString text = kHeadings + u",,,,,Tea,Cake\n"_qs;
    import.applied(text);
    import.options.again = true;
    CHECK(import.applied(text).added == 2);
    CHECK(import.applied(text).added == 2);
    import.options.again = false;
    CHECK(import.sheet(text).patch.isEmpty());
    CHECK(import.sheet(kHeadings + u",,,,,Tea,Cake\n,,,,,Tea,Cake\n"_qs).added == 0);
}

TEST_CASE("another salt gives other keys") {
    Importing import;
    const auto first = import.sheet(kHeadings + u",,,,,Tea,\n"_qs);
    import.options.salt = u"other"_qs;
    const auto second = import.sheet(kHeadings + u",,,,,Tea,\n"_qs);
    CHECK(first.patch.changes.back().ref.kind == Kind::ImportKey);
    CHECK_FALSE(first.patch.changes.back().ref == second.patch.changes.back().ref);
}

TEST_CASE("a person is the same by contact, else by name when neither has a contact") {
    Importing import;
    import.applied(kHeadings + u"Ann,ANN@x.org,,,,a1,\nAnn Lee,ann@X.ORG,,,,a2,\n"_qs // one, by contact
                   + u"Ann,,,,,b,\nAnn,,,,,c,\n"_qs                                   // another, by name
                   + u"ann,,,,,d,\n"_qs); // a third: names are exact
    CHECK(import.workshop.participants().size() == 3);
    import.applied(kHeadings + u"Whoever,Ann@x.org,,,,e,\nAnn,,,,,f,\n"_qs); // both known
    CHECK(import.workshop.participants().size() == 3);
    const auto outcome = import.applied(kHeadings + u",new@x.org,,,,g,\n"_qs);
    CHECK(outcome.people == 0);
    CHECK(placesOf(outcome.issues) == std::vector<std::pair<int, int>>{{2, 2}});
}

TEST_CASE("what people fill in for no contact makes nobody the same person") {
    Importing import;
    const auto outcome = import.applied(
        kHeadings + u"Ann,anonymous,yes,,,a,\nBo,anonymous,,,,b,\n,anonymous,,,,c,\n"_qs +
        u"Cy,n/a,,,,d,\nDi,N/A,,,,e,\nEd,-,,,,f,\nFi,-,,,,g,\nAnn,,,,,h,\nAnonymous,.,,,,i,\n"_qs);
    CHECK(outcome.people == 6); // Ann is one of them twice
    CHECK(outcome.issues.empty());
    QStringList names;
    for (const Answer &answer : import.workshop.answers()) {
        names.append(answer.participant ? import.workshop.find(*answer.participant)->name.string()
                                        : QString());
        if (answer.participant)
            CHECK(import.workshop.find(*answer.participant)->contact.isEmpty());
    }
    CHECK(names ==
          QStringList{u"Ann"_qs, u"Bo"_qs, {}, u"Cy"_qs, u"Di"_qs, u"Ed"_qs, u"Fi"_qs, u"Ann"_qs, {}});
    // Also beside somebody who was entered so by hand.
    import.workshop = madeWorkshop();
    FieldValues values{{columnOf(&Participant::name), Value(u"Zoe"_qs)},
                       {columnOf(&Participant::contact), Value(u"n/a"_qs)}};
    REQUIRE(import.workshop.apply(addParticipant(import.workshop, values, {}, import.sources)->patch));
    CHECK(import.sheet(kHeadings + u"Ann,n/a,,,,a,\nZoe,-,,,,b,\n"_qs).people == 1);
}

TEST_CASE("one contact with two names is one person, and is pointed out") {
    Importing import;
    const auto outcome =
        import.applied(kHeadings + u"Ann,a@x.org,,,,a,\nANN ,a@x.org,,,,b,\nBo,A@x.org,,,,c,\n"_qs);
    CHECK(outcome.people == 1);
    CHECK(placesOf(outcome.issues) == std::vector<std::pair<int, int>>{{4, 1}});
    CHECK(outcome.issues.front().message.contains(u"Ann"_qs));
}

TEST_CASE("first name and surname are a name, where the row has no whole one") {
    Importing import;
    import.applied(
        u"Surname,First name,Name,What should we start?\nLee,Ann,,a\n,Bo,,b\nX,Y,Cy Fox,c\n,,,d\n"_qs);
    QStringList names;
    for (const Participant &person : import.workshop.participants())
        names.append(person.name.string());
    CHECK(names == QStringList{u"Ann Lee"_qs, u"Bo"_qs, u"Cy Fox"_qs});
}

TEST_CASE("who was removed does not come back with the same source") {
    Importing import;
    const QString text =
        kHeadings + u"Ann,,yes,,,Tea,\nBo,,,,, ,\nCy,,,,,"_qs + QString(20001, u'x') + u",\n"_qs;
    CHECK(import.applied(text).people == 3);
    while (!import.workshop.participants().isEmpty())
        REQUIRE(import.workshop.apply(
            removeRecord(import.workshop, refOf(import.workshop.participants().begin()->id))->patch));
    CHECK(import.sheet(text).patch.isEmpty());
    // Nor with a column that is understood only now; whoever is there still, is found.
    const Sheet sheet = readSheet(u"Name,Idea\nAnn,Tea\nBo,Cake\n"_qs).value();
    const auto facts = promptFactsOf(import.workshop);
    const auto names = parseMaps({u"Name=name"_qs}, sheet.rows.front().cells, facts).value();
    const auto both =
        parseMaps({u"Name=name"_qs, u"Idea=prompt:1"_qs}, sheet.rows.front().cells, facts).value();
    REQUIRE(import.workshop.apply(
        importSheet(import.workshop, sheet, names, import.options, import.sources)->patch));
    REQUIRE(import.workshop.participants().size() == 2);
    REQUIRE(import.workshop.apply(
        removeRecord(import.workshop, refOf(import.workshop.participants().begin()->id))->patch));
    const auto later = importSheet(import.workshop, sheet, both, import.options, import.sources);
    REQUIRE(later);
    CHECK(later->added == 2);
    CHECK(later->people == 0);
    REQUIRE(import.workshop.apply(later->patch));
    const Answer &anns = *std::next(import.workshop.answers().begin()); // after the one of the first source
    const Answer &bos = *std::next(import.workshop.answers().begin(), 2);
    CHECK(anns.text.string() == u"Tea"_qs);
    CHECK_FALSE(anns.participant);
    CHECK(bos.participant == import.workshop.participants().begin()->id);
}

TEST_CASE("a consent that somebody of this name or contact withdrew is not given to a new person") {
    Importing import;
    import.applied(kHeadings + u"Ann,ann@x.org,yes,,,a,\n"_qs);
    REQUIRE(import.workshop.apply(setConsent(import.workshop, import.workshop.participants().begin()->id,
                                             ConsentKind::Named, false, std::nullopt, import.sources)
                                      ->patch));
    import.options.withdrawn = {{ConsentKind::Named, u"Bo"_qs, {}},
                                {ConsentKind::Named, {}, u"CY@x.org"_qs},
                                { ConsentKind::Quoted,
                                  u"Di"_qs,
                                  {} }};
    const auto outcome = import.applied(
        kHeadings + u"Ann,,yes,,,b,\nBo,,yes,,,c,\nCyril,cy@x.org,yes,,,d,\nDi,,yes,,,e,\n"_qs);
    CHECK(outcome.people == 4);
    CHECK(placesOf(outcome.issues) == std::vector<std::pair<int, int>>{{2, 3}, {3, 3}, {4, 3}});
    for (const Participant &person : import.workshop.participants())
        CHECK(import.workshop.agreed(person.id, ConsentKind::Named) == (person.name.string() == u"Di"_qs));
}

TEST_CASE("only a clear yes gives a consent, and a withdrawn one is not given again") {
    for (const char *yes : {"yes", " YES ", "y", "True", "1", "X"})
        CHECK(givesConsent(QString::fromUtf8(yes)));
    for (const char *no : {"", "no", "0", "ja", "yes please", "false", "n", "2", "yes."})
        CHECK_FALSE(givesConsent(QString::fromUtf8(no)));

    Importing import;
    import.applied(kHeadings + u"Ann,,yes,,,a,\n"_qs);
    const ParticipantId ann = import.workshop.participants().begin()->id;
    import.applied(kHeadings + u"Ann,,no,,,b,\nAnn,,,,,c,\n"_qs);
    CHECK(import.workshop.agreed(ann, ConsentKind::Named));
    REQUIRE(import.workshop.apply(
        setConsent(import.workshop, ann, ConsentKind::Named, false, std::nullopt, import.sources)->patch));
    const auto outcome = import.applied(kHeadings + u"Ann,,yes,,,d,\n"_qs);
    CHECK(outcome.added == 1);
    CHECK_FALSE(import.workshop.agreed(ann, ConsentKind::Named));
    CHECK(placesOf(outcome.issues) == std::vector<std::pair<int, int>>{{2, 3}});
}

TEST_CASE("what cannot be used is listed by row and column and the rest is imported") {
    Importing import;
    const auto outcome =
        import.applied(kHeadings + u",,,,,"_qs + QString(20001, u'x') + u",ok\n"_qs + u"\n"_qs +
                       u",,,,post,b,\n"_qs + u",,,,,c,,extra,\n"_qs + u",,,,,\"open,d\n"_qs);
    CHECK(import.texts(1) == QStringList{u"b"_qs, u"c"_qs, u"\"open"_qs});
    CHECK(import.texts(2) == QStringList{u"ok"_qs, u"d"_qs});
    CHECK(placesOf(outcome.issues) == std::vector<std::pair<int, int>>{{2, 6}, {4, 5}, {5, 8}, {6, 6}});
    for (const Issue &issue : outcome.issues)
        CHECK_FALSE(issue.message.isEmpty());
}

TEST_CASE("however many cells are unusable, the list of issues ends, and counts the rest") {
    Importing import;
    const auto outcome = import.sheet(kHeadings + u",,,,post,b,\n"_qs.repeated(5000));
    CHECK(outcome.added == 5000);
    CHECK(outcome.issues.size() == kMaxImportIssues);
    CHECK(outcome.issues.back().message.contains(QLocale().toString(4001)));
    // Those of the table itself count as well.
    const auto quotes = import.sheet(kHeadings + u",,,,,\"b,\n"_qs.repeated(5000));
    CHECK(quotes.issues.size() == kMaxImportIssues);
    CHECK(quotes.issues.back().message.contains(QLocale().toString(4001)));
}

TEST_CASE("clusters are found by title on the answer's own prompt, and none lies on another") {
    Importing import;
    import.applied(kHeadings + u",,,Food,,a,b\n,,,Food,,c,\n,,,Walks,,d,\n"_qs);
    CHECK(import.workshop.clusters().size() == 3); // Food twice, one a prompt
    QString rows;
    for (int i = 0; i < 60; ++i)
        rows += u",,,%1,,answer %2,other %2\n"_qs.arg(i % 3 ? u"C%1"_qs.arg(i % 7) : u"Food"_qs).arg(i);
    import.applied(kHeadings + rows);
    std::vector<QRect> cards;
    for (const Cluster &cluster : import.workshop.clusters())
        cards.push_back(cardOf(import.workshop, cluster));
    for (size_t i = 0; i < cards.size(); ++i)
        for (size_t j = 0; j < i; ++j)
            CHECK_FALSE(cards[i].intersects(cards[j]));
    std::set<std::pair<QUuid, int>> ranks;
    for (const Answer &answer : import.workshop.answers())
        if (const auto *in = std::get_if<InCluster>(&answer.place))
            CHECK(ranks.insert({in->cluster.uuid(), in->rank}).second);
}

TEST_CASE("a cluster is found by its title with the spaces that it has, else without those of the cell") {
    Importing import;
    import.applied(kHeadings + u",,,Food,,a,\n"_qs);
    const ClusterId food = import.workshop.clusters().begin()->id;
    PatchBuilder builder(import.workshop);
    builder.change(food,
                   [](Cluster &cluster) { cluster.title = RequiredText::checked(u"Food "_qs).value(); });
    REQUIRE(import.workshop.apply(builder.patch()));
    import.applied(kHeadings + u",,,Food ,,b,\n"_qs);
    CHECK(import.workshop.clusters().size() == 1);
    import.applied(kHeadings + u",,, Food,,c,\n,,,Food,,d,\n"_qs);
    CHECK(import.workshop.clusters().size() == 2);
}

TEST_CASE("cells of a column that another fits better are listed") {
    Importing import;
    const auto outcome = import.applied(u"Start,What should we start?\nTea,Cake\n,Walks\n"_qs);
    CHECK(outcome.added == 2);
    CHECK(placesOf(outcome.issues) == std::vector<std::pair<int, int>>{{2, 1}});
}

TEST_CASE("a column of answers needs a column that says which prompt they answer") {
    Importing import;
    const Sheet sheet = readSheet(u"Nr,Idea\n1,Tea\n"_qs).value();
    const auto facts = promptFactsOf(import.workshop);
    const auto alone = parseMaps({u"Idea=answer"_qs}, sheet.rows.front().cells, facts).value();
    CHECK(importSheet(import.workshop, sheet, alone, import.options, import.sources).error().code ==
          ErrorCode::BadArgument);
    const auto both =
        parseMaps({u"Idea=answer"_qs, u"Nr=prompt"_qs}, sheet.rows.front().cells, facts).value();
    CHECK(importSheet(import.workshop, sheet, both, import.options, import.sources)->added == 1);
}

TEST_CASE("a sheet in which nothing is understood is an error, not an empty import") {
    Importing import;
    const Sheet sheet = readSheet(u"Colour,Size\nred,1\n"_qs).value();
    const auto columns = understandColumns(sheet.rows.front().cells, {}, promptFactsOf(import.workshop));
    const auto outcome = importSheet(import.workshop, sheet, columns, import.options, import.sources);
    REQUIRE_FALSE(outcome);
    CHECK(outcome.error().code == ErrorCode::BadArgument);
}

TEST_CASE("our own CSV comes back with every text, cluster and named person, without its guard") {
    Importing import;
    import.applied(kHeadings + u"Ann,,yes,=Food,room,=1+1,'quoted\n"_qs +
                   u"Bo,,,,paper,-5 degrees,\"a \"\"b\"\",\nc\"\n"_qs + u"Cy,,,,,@home,''\n"_qs);
    const AnswerId first = import.workshop.answers().begin()->id;
    PatchBuilder builder(import.workshop);
    builder.change(first, [](Answer &answer) { answer.starred = true; });
    REQUIRE(import.workshop.apply(builder.patch()));
    const QByteArray csv = answersCsv(import.workshop, CsvNames::Consented);
    Importing other;
    other.applied(QString::fromUtf8(csv));
    CHECK(other.texts(1) == import.texts(1));
    CHECK(other.texts(2) == import.texts(2));
    CHECK(other.workshop.participants().size() == 1); // Bo and Cy did not agree to be named
    CHECK(other.workshop.clusters().begin()->title.string() == u"=Food"_qs);
    CHECK(other.workshop.answers().begin()->source == Source::Room);
    for (const Answer &answer : other.workshop.answers())
        CHECK(answer.starred == (answer.text == import.workshop.find(first)->text));
    // Somebody else's table has no guard to take off.
    CHECK(import.texts(2).front() == u"'quoted"_qs);
}

TEST_CASE("a plain list is imported to its prompt, once") {
    Importing import;
    const auto lines = readPlainList(u"• tea\n- cake\n\ntea\n"_qs);
    import.options.source = Source::Room;
    const auto outcome = importList(import.workshop, lines, 2, import.options, import.sources);
    REQUIRE(outcome);
    CHECK(outcome->added == 3);
    REQUIRE(import.workshop.apply(outcome->patch));
    CHECK(import.texts(2) == QStringList{u"tea"_qs, u"cake"_qs, u"tea"_qs});
    CHECK(import.workshop.answers().begin()->source == Source::Room);
    CHECK(importList(import.workshop, lines, 2, import.options, import.sources)->patch.isEmpty());
    CHECK(importList(import.workshop, lines, 1, import.options, import.sources)->added == 3);
    CHECK(importList(import.workshop, lines, 9, import.options, import.sources).error().code ==
          ErrorCode::BadArgument);
}

TEST_CASE("the time for making a patch grows with the rows, not with their square") {
    const double growth = test::growthOverFourTimes(1000, [](int rows) {
        Importing import;
        QString text = kHeadings;
        for (int i = 0; i < rows; ++i)
            text += u"Person %1,p%1@x.org,yes,Cluster %2,,Answer %1 with some more words,\n"_qs.arg(i).arg(
                i % 200);
        const Sheet sheet = readSheet(text).value();
        const auto columns = understandColumns(sheet.rows.front().cells, {}, promptFactsOf(import.workshop));
        const auto outcome = importSheet(import.workshop, sheet, columns, import.options, import.sources);
        REQUIRE(outcome);
        CHECK(outcome->added == rows);
    });
    CHECK(growth < test::kGrowsByTheSquare);
}

TEST_CASE("answers into many clusters that are there find room, and the clusters stay apart") {
    Importing import;
    QString text = kHeadings;
    for (int i = 0; i < 300; ++i)
        text += u",,,Cluster %1,,Answer %1,\n"_qs.arg(i);
    import.applied(text);
    const QString more = kHeadings + text.section(u'\n', 1).replace(u"Answer"_qs, u"Another"_qs).repeated(8);
    const Sheet sheet = readSheet(more).value();
    const auto columns = understandColumns(sheet.rows.front().cells, {}, promptFactsOf(import.workshop));
    const auto outcome = importSheet(import.workshop, sheet, columns, import.options, import.sources);
    REQUIRE(outcome);
    CHECK(outcome->added == 300 * 8);
    REQUIRE(import.workshop.apply(outcome->patch));
    layout::GridIndex cards;
    int number = 0;
    for (const Cluster &cluster : import.workshop.clusters()) {
        const QRect card = cardOf(import.workshop, cluster);
        CHECK(cards.in(card).empty());
        cards.set(number++, card);
    }
}
