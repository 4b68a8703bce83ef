// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/tables_fixture.h"

#include "core/edit/cluster_actions.h"
#include "core/edit/participant_actions.h"
#include "ui/people/people_edits.h"
#include "ui/tables/many_edits.h"

#include <QAbstractItemModelTester>
#include <QScrollBar>
#include <ctime>
#include <random>

using namespace coalesce;
using namespace coalesce::ui;

namespace {

// A session and a model a prompt that follows it.
struct Models {
    QTemporaryDir folder;
    std::unique_ptr<WorkshopSession> session;
    std::vector<std::unique_ptr<AnswersModel>> models;
    std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;

    Models() {
        const QString path = folder.filePath(QStringLiteral("w.coalesce"));
        REQUIRE(createSample(path));
        session = TablesWindow::open(path);
        for (const Prompt &prompt : session->workshop().prompts()) {
            models.push_back(std::make_unique<AnswersModel>(session->workshop(), prompt.id));
            testers.push_back(std::make_unique<QAbstractItemModelTester>(
                models.back().get(), QAbstractItemModelTester::FailureReportingMode::Fatal));
        }
        QObject::connect(session.get(), &WorkshopSession::changed, session.get(),
                         [this](const ChangeSet &changes) {
                             for (const auto &model : models)
                                 model->update(changes);
                         });
    }
};

// A random edit of the kinds that touch what rows show.
Result<Outcome> randomEdit(const WorkshopSession &session, std::mt19937 &random) {
    const Workshop &workshop = session.workshop();
    const auto pick = [&](const auto &all) { return all[random() % all.size()]; };
    std::vector<AnswerId> answers;
    std::vector<ClusterId> clusters;
    std::vector<PromptId> prompts;
    std::vector<ParticipantId> people;
    for (const Answer &answer : workshop.answers())
        answers.push_back(answer.id);
    for (const Cluster &cluster : workshop.clusters())
        clusters.push_back(cluster.id);
    for (const Prompt &prompt : workshop.prompts())
        prompts.push_back(prompt.id);
    for (const Participant &person : workshop.participants())
        people.push_back(person.id);
    const QString word = QStringLiteral("word %1").arg(random() % 1000);
    const AnswerId one = pick(answers);
    const AnswerId other = pick(answers);
    switch (random() % 11) {
    case 0:
        return addAnswers(workshop, {{pick(prompts), required(word), Source::Paper}}, session.sources());
    case 1:
        return setAnswer(workshop, one, {{columnOf(&Answer::text), word}});
    case 2:
        return setAnswer(workshop, one, {{columnOf(&Answer::starred), qint64(random() % 2)}});
    case 3:
        return moveToPrompt(workshop, {one, other}, pick(prompts));
    case 4:
        return removeAnswers(workshop, {one});
    case 5:
        return placeAnswers(workshop, {one}, pick(clusters), {}, OtherPrompt::MoveToPrompt);
    case 6:
        return mergeAnswers(workshop, one, {other});
    case 7:
        return unmergeAnswers(workshop, {one, other});
    case 8:
        return setCluster(workshop, pick(clusters), {{columnOf(&Cluster::title), word}});
    case 9:
        return setFields(workshop, refOf(pick(people)), {{columnOf(&Participant::name), word}});
    default:
        return setPerson(workshop, {refOf(one)}, columnOf(&Answer::participant),
                         random() % 2 ? PersonChoice(NewPerson{word}) : PersonChoice(Nobody{}),
                         session.sources());
    }
}

} // namespace

TEST_CASE("a column that followed edits equals one made anew", "[tables]") {
    const unsigned seed = GENERATE(1u, 2u, 3u);
    CAPTURE(seed);
    std::mt19937 random(seed);
    Models all;
    const AnswerFilter filters[] = {{}, {.notClustered = true}, {.words = {QStringLiteral("a")}}};
    for (std::size_t i = 0; i < all.models.size(); ++i)
        all.models[i]->setFilter(filters[i % 3]);
    for (int step = 0; step < 120; ++step) {
        if (random() % 6 == 0)
            (void)all.session->undo();
        else
            (void)all.session->commit(randomEdit(*all.session, random), {QStringLiteral("test")});
        for (const auto &model : all.models) {
            AnswersModel anew(all.session->workshop(), model->prompt());
            anew.setFilter(model->filter());
            REQUIRE(model->rows() == anew.rows());
        }
    }
}

TEST_CASE("a change of hundreds is followed as well", "[tables]") {
    Models all;
    std::vector<NewAnswer> answers;
    for (int i = 0; i < 300; ++i)
        answers.push_back({all.models[0]->prompt(), required(QString::number(i))});
    const int before = all.models[0]->rowCount();
    REQUIRE(all.session->commit(addAnswers(all.session->workshop(), answers, all.session->sources()),
                                {QStringLiteral("answer.add")}));
    CHECK(all.models[0]->rowCount() == before + 300);
    CHECK(all.models[0]->row(0).text == QStringLiteral("299"));
    REQUIRE(all.session->undo());
    CHECK(all.models[0]->rowCount() == before);
}

// Processor time, for reading (ui_tests "[tables-speed]"); the bounds are loose, for builds without
// optimising.
TEST_CASE("three thousand answers in one column open, scroll and grow without a hitch", "[.][tables-speed]") {
    TablesWindow tables;
    QStringList texts;
    for (int i = 0; i < 3000; ++i)
        texts << QStringLiteral("Answer %1: somewhere to sit that is not a café%2.")
                     .arg(i)
                     .arg(QStringLiteral(", and a door that opens").repeated(i % 5));
    const auto now = [] { return 1000.0 * double(std::clock()) / CLOCKS_PER_SEC; }; // of this process alone
    const auto openPage = [&] {
        auto page = std::make_unique<TablesPage>(
            RoomContext{*tables.session, tables.theme, tables.settings, tables.window->messages()});
        page->resize(1336, 818);
        page->show();
        page->grab();
        return page;
    };
    openPage();
    double start = now();
    openPage();
    const double openEmpty = now() - start;
    tables.add(0, texts);
    start = now();
    const auto page = openPage();
    const double open = now() - start;
    AnswersView &view = page->columns().front()->view();
    start = now();
    for (int i = 0; i < 50; ++i) {
        view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum() * i / 50);
        view.viewport()->grab();
    }
    const double frame = (now() - start) / 50;
    constexpr int kAdds = 20;
    double add = 0;
    for (int i = 0; i < kAdds; ++i) {
        tables.window->hide(); // its own page follows as well
        const auto outcome =
            addAnswers(tables.workshop(), {{tables.prompt(0), required(QStringLiteral("One more"))}},
                       tables.session->sources());
        REQUIRE(tables.session->commit(outcome, {QStringLiteral("answer.add")}));
        start = now();
        view.showFresh(AnswerId(*outcome->made));
        TablesWindow::settle();
        add += (now() - start) / kAdds;
    }
    start = now();
    page->columns().front()->setFilter({.words = {QStringLiteral("door")}});
    view.viewport()->grab();
    const double filter = now() - start;
    WARN("open " << open << " ms (empty " << openEmpty << " ms), a frame of scrolling " << frame
                 << " ms, showing one more " << add << " ms, filtering " << filter << " ms");
    CHECK(open < 600);
    CHECK(frame < 16);
}
