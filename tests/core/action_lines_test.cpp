// SPDX-License-Identifier: GPL-3.0-or-later
// Actions as scripts write them: every one of the contract with each of its arguments, and what is refused.
#include "core/automation/action_lines.h"
#include "core/exchange/workshop_json.h"
#include "tests/support/build_workshop.h"
#include "tests/support/catch.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace coalesce;
using namespace coalesce::test;

namespace {

struct Script {
    WorkshopOnDisk disk;
    automation::ActionLines lines{disk.session()};

    QJsonObject answerTo(const QByteArray &line) {
        const auto answer = lines.perform(line);
        return answer ? *answer : QJsonObject();
    }
    // Performs what must hold; the id of what was made.
    QString does(const QByteArray &line) {
        const QJsonObject answer = answerTo(line);
        INFO(line.toStdString());
        INFO(answer.value(QLatin1String("error")).toString().toStdString());
        CHECK(answer.value(QLatin1String("ok")).toBool());
        return answer.value(QLatin1String("id")).toString();
    }
    // Performs what must fail and change nothing; the sentence.
    QString refuses(const QByteArray &line) {
        const QByteArray before = bytesOf(disk.workshop());
        const QJsonObject answer = answerTo(line);
        const QString sentence = answer.value(QLatin1String("error")).toString();
        INFO(line.toStdString());
        CHECK_FALSE(answer.value(QLatin1String("ok")).toBool(true));
        CHECK(sentence.endsWith(QLatin1Char('.')));
        CHECK(bytesOf(disk.workshop()) == before);
        return sentence;
    }
    // The records of a kind as the JSON has them, in order.
    QJsonArray all(const char *list) {
        const QJsonObject root = QJsonDocument::fromJson(exchange::workshopJson(disk.workshop())).object();
        return root.value(QLatin1String(list)).toArray();
    }
    QJsonObject last(const char *list) { return all(list).last().toObject(); }
    QJsonValue lastField(const char *list, const char *field) {
        return last(list).value(QLatin1String(field));
    }
    int entries() { return int(disk.session().history().value().size()); }
};

} // namespace

TEST_CASE("every action takes each of its arguments, and those without a mark alone") {
    Script script;
    for (
        const char *line : {
            R"({"do":"workshop.set","title":"T","focus":"f","stem":"s","date":"2026-06-13","start":"13:30",
                "venue":"v","series":"s","hashtag":"#h","welcome":"w","thanks":"t","join":"j","author":"a",
                "credits":"c","rights":"r","language":"en"})",
            R"({"do":"participant.add","name":"Ada","as":"ada"})",
            R"({"do":"participant.add","name":"Bo","organisation":"o","contact":"c","access":"a",
                "recognition":"r","attended":true,"consents":["named","quoted"],"as":"bo"})",
            R"({"do":"participant.set","participant":"Bo","name":"Bob","organisation":"","contact":"",
                "access":"","recognition":"","attended":false})",
            R"({"do":"consent.set","participant":"Ada","kind":"recorded","given":true})",
            R"({"do":"consent.set","participant":"@ada","kind":"named","given":false,"date":"2026-06-12"})",
            R"({"do":"prompt.add","question":"And?","as":"and"})",
            R"({"do":"prompt.add","question":"Or?","intent":"other","table":"t","host":"Ada",
                "notetaker":"@bo","summary":"s"})",
            R"({"do":"prompt.set","prompt":"@and","question":"And so?","intent":"start","table":"x",
                "host":"@ada","notetaker":"Bob","summary":"y"})",
            R"({"do":"prompt.move","prompt":"@and","to":1})",
            R"({"do":"prompt.remove","prompt":5})",
            R"({"do":"answer.add","prompt":1,"text":"one","as":"one"})",
            R"({"do":"cluster.add","prompt":1,"title":"Buses","as":"buses"})",
            R"({"do":"answer.add","prompt":"@and","text":"two","source":"paper","participant":"Ada",
                "cluster":"Buses","as":"two"})",
            R"({"do":"answer.add","prompt":1,"text":"three","cluster":"@buses","as":"three"})",
            R"({"do":"answer.add","prompt":1,"text":"four","as":"four"})",
            R"({"do":"answer.set","answer":"@one","text":"eins","starred":true,"participant":"Bob"})",
            R"({"do":"answer.set","answer":"@one","prompt":2})",
            R"({"do":"answer.set","answer":"@one","prompt":1})",
            R"({"do":"answer.place","answers":["@one"],"cluster":"Buses"})",
            R"({"do":"answer.place","answers":["@four","@one"],"cluster":"Buses","rank":0})",
            R"({"do":"answer.place","answers":["@one"],"cluster":null})",
            R"({"do":"answer.merge","into":"@two","answers":["@three"]})",
            R"({"do":"answer.unmerge","answers":["@three"]})",
            R"({"do":"cluster.add","prompt":1,"title":"Trams","answers":["@one"],"x":4000,"y":-20,
                "as":"trams"})",
            R"({"do":"theme.add","title":"Time","as":"time"})",
            R"({"do":"theme.add","title":"Money","statement":"s","clusters":["Buses"]})",
            R"({"do":"theme.set","theme":"Money","title":"Cash","statement":"t","clusters":["@trams"]})",
            R"({"do":"cluster.set","cluster":"Trams","title":"Trolleys","summary":"s","theme":"Time",
                "x":1,"y":2,"folded":true,"colour":"green","columns":3})",
            R"({"do":"cluster.split","cluster":"Buses","answers":["@two"],"title":"Late buses"})",
            R"({"do":"debate.add","cluster":"Buses","text":"is it?","as":"debate"})",
            R"({"do":"debate.add","answer":"@two","text":"is it?","outcome":"open","participant":"Ada"})",
            R"({"do":"debate.set","debate":"@debate","answer":"@one","text":"so?","outcome":"","participant":"Bob"})",
            R"({"do":"debate.remove","debate":"@debate"})",
            R"({"do":"cluster.merge","into":"Buses","clusters":["Late buses"]})",
            R"({"do":"cluster.remove","cluster":"Trolleys"})",
            R"({"do":"theme.remove","theme":"Cash"})",
            R"({"do":"tablenote.add","prompt":1,"kind":"point","text":"said","as":"note"})",
            R"({"do":"tablenote.add","prompt":1,"kind":"example","text":"said","cluster":"Buses",
                "participant":"Ada","private":true})",
            R"({"do":"tablenote.set","tablenote":"@note","prompt":2,"kind":"decision","text":"x",
                "cluster":null,"participant":"Ada","private":true})",
            R"({"do":"tablenote.remove","tablenote":"@note"})",
            R"({"do":"reflection.add","text":"struck me","as":"mirror"})",
            R"({"do":"reflection.add","text":"me too","participant":"Ada","about":"@mirror","private":true})",
            R"({"do":"reflection.set","reflection":"@mirror","text":"x","participant":"Bob","about":"@buses",
                "private":false})",
            R"({"do":"reflection.remove","reflection":"@mirror"})",
            R"({"do":"call.add","text":"Run them later","as":"call"})",
            R"({"do":"call.add","text":"Ask us","participant":"Ada","theme":"Time","outcome":"part",
                "because":"money"})",
            R"({"do":"call.set","call":"Ask us","text":"Ask us first","participant":"Bob","theme":null,
                "outcome":"will","because":""})",
            R"({"do":"call.dots","call":"Ask us first","dots":7})",
            R"({"do":"step.template","template":"asset-map"})",
            R"({"do":"response.add","call":"@call","text":"yes","as":"yes"})",
            R"({"do":"response.add","call":"Ask us first","text":"so","kind":"paraphrase","participant":"Ada"})",
            R"({"do":"response.set","response":"@yes","call":"Ask us first","text":"no","kind":"response",
                "participant":"Bob"})",
            R"({"do":"response.remove","response":"@yes"})",
            R"({"do":"pledge.add","text":"I will","as":"pledge"})",
            R"({"do":"pledge.add","text":"We will","participant":"Ada","due":"2026-07-01","reach":"others",
                "status":"kept","happened":"it did","call":"@call"})",
            R"({"do":"pledge.set","pledge":"@pledge","text":"x","participant":"Bob","due":"2026-08-01",
                "reach":"own","status":"dropped","happened":"no","call":"Ask us first"})",
            R"({"do":"pledge.remove","pledge":"@pledge"})",
            R"({"do":"opportunity.add","text":"The forum","as":"forum"})",
            R"({"do":"opportunity.add","text":"x","where":"w","when":"t","link":"l","call":"@call"})",
            R"({"do":"opportunity.set","opportunity":"@forum","text":"y","where":"w","when":"t","link":"l",
                "call":"Ask us first"})",
            R"({"do":"opportunity.remove","opportunity":"@forum"})",
            R"({"do":"call.remove","call":"@call"})",
            R"({"do":"step.add","title":"Arrive","minutes":10,"as":"arrive"})",
            R"({"do":"step.add","title":"Write","minutes":5,"purpose":"p","script":"s","stage":"tables",
                "private":true})",
            R"({"do":"step.set","step":"@arrive","title":"Come","minutes":15,"purpose":"p","script":"s",
                "stage":"title","private":false})",
            R"({"do":"step.move","step":"@arrive","to":2})",
            R"({"do":"step.remove","step":"@arrive"})",
            R"({"do":"tidy"})",
            R"({"do":"tidy","prompt":1})",
            R"({"do":"tidy","by":"size"})",
            R"({"do":"tidy","by":"theme","prompt":1})",
            R"({"do":"answer.remove","answers":["@one","@two"]})",
            R"({"do":"participant.remove","participant":"Ada"})",
        })
        script.does(QByteArray(line).replace('\n', ' '));
}

TEST_CASE("what an action has to be given is missed by name") {
    Script script;
    script.does(R"({"do":"participant.add","name":"Ada"})");
    script.does(R"({"do":"call.add","text":"Ask us"})");
    script.does(R"({"do":"answer.add","prompt":1,"text":"a","as":"a"})");
    script.does(R"({"do":"cluster.add","prompt":1,"title":"c"})");
    for (const auto &[line, missing] : std::initializer_list<std::pair<const char *, const char *>>{
             {R"({"do":"prompt.add"})", "question"},
             {R"({"do":"prompt.move","prompt":1})", "to"},
             {R"({"do":"participant.add"})", "name"},
             {R"({"do":"participant.set","name":"x"})", "participant"},
             {R"({"do":"consent.set","kind":"named","given":true})", "participant"},
             {R"({"do":"consent.set","participant":"Ada","given":true})", "kind"},
             {R"({"do":"consent.set","participant":"Ada","kind":"named"})", "given"},
             {R"({"do":"answer.add","text":"x"})", "prompt"},
             {R"({"do":"answer.add","prompt":1})", "text"},
             {R"({"do":"answer.remove"})", "answers"},
             {R"({"do":"answer.remove","answers":null})", "answers"},
             {R"({"do":"answer.place","answers":["@a"]})", "cluster"},
             {R"({"do":"answer.place","cluster":"c"})", "answers"},
             {R"({"do":"answer.merge","answers":["@a"]})", "into"},
             {R"({"do":"answer.merge","into":"@a"})", "answers"},
             {R"({"do":"answer.unmerge"})", "answers"},
             {R"({"do":"cluster.add","title":"x"})", "prompt"},
             {R"({"do":"cluster.add","prompt":1})", "title"},
             {R"({"do":"cluster.merge","into":"c"})", "clusters"},
             {R"({"do":"cluster.split","cluster":"c","title":"x"})", "answers"},
             {R"({"do":"cluster.split","cluster":"c","answers":["@a"]})", "title"},
             {R"({"do":"theme.add"})", "title"},
             {R"({"do":"tablenote.add","kind":"point","text":"x"})", "prompt"},
             {R"({"do":"tablenote.add","prompt":1,"text":"x"})", "kind"},
             {R"({"do":"tablenote.add","prompt":1,"kind":"point"})", "text"},
             {R"({"do":"debate.add","cluster":"c"})", "text"},
             {R"({"do":"debate.add","text":"x"})", "cluster"},
             {R"({"do":"reflection.add"})", "text"},
             {R"({"do":"call.add"})", "text"},
             {R"({"do":"call.dots","call":"Ask us"})", "dots"},
             {R"({"do":"call.share","call":"Ask us"})", "amount"},
             {R"({"do":"step.template"})", "template"},
             {R"({"do":"response.add","text":"x"})", "call"},
             {R"({"do":"response.add","call":"Ask us"})", "text"},
             {R"({"do":"pledge.add"})", "text"},
             {R"({"do":"opportunity.add"})", "text"},
             {R"({"do":"step.add","minutes":5})", "title"},
             {R"({"do":"step.add","title":"x"})", "minutes"},
             {R"({"do":"step.add","title":"x","minutes":null})", "minutes"},
         })
        CHECK(script.refuses(line).contains(QLatin1String(missing)));
}

TEST_CASE("null clears what may be left out: lists, texts, references, and choices to their fallback") {
    Script script;
    script.does(R"({"do":"participant.add","name":"Ada","consents":null,"attended":null})");
    CHECK(script.all("consents").isEmpty());
    script.does(
        R"({"do":"answer.add","prompt":1,"text":"a","source":null,"participant":null,"cluster":null,"as":"a"})");
    CHECK(script.lastField("answers", "source") == QJsonValue(QStringLiteral("room")));
    script.does(R"({"do":"answer.set","answer":"@a","starred":true,"participant":"Ada"})");
    script.does(R"({"do":"answer.set","answer":"@a","starred":null,"participant":null})");
    CHECK(script.lastField("answers", "starred") == QJsonValue(false));
    CHECK(script.lastField("answers", "participant").isNull());
    script.does(R"({"do":"cluster.add","prompt":1,"title":"c","answers":null,"x":null,"y":null})");
    script.does(R"({"do":"theme.add","title":"none","clusters":null})");
    script.does(R"({"do":"theme.add","title":"t","clusters":["c"]})");
    script.does(R"({"do":"cluster.set","cluster":"c","folded":true})");
    script.does(R"({"do":"cluster.set","cluster":"c","folded":null,"summary":null})");
    CHECK(script.lastField("clusters", "folded") == QJsonValue(false));
    CHECK_FALSE(script.lastField("clusters", "theme").isNull());
    script.does(R"({"do":"theme.set","theme":"t","clusters":null})");
    CHECK(script.lastField("clusters", "theme").isNull());
    script.does(R"({"do":"prompt.set","prompt":1,"intent":null,"host":null})");
    CHECK(script.all("prompts").first().toObject().value(QLatin1String("intent")) ==
          QJsonValue(QStringLiteral("other")));
    script.does(R"({"do":"workshop.set","venue":"v","date":"2026-06-13","start":"13:30"})");
    script.does(R"({"do":"workshop.set","venue":null,"date":null,"start":null})");
    CHECK(script.disk.workshop().facts().venue.isEmpty());
    CHECK_FALSE(script.disk.workshop().facts().date);
    CHECK_FALSE(script.disk.workshop().facts().start);
    script.does(R"({"do":"pledge.add","text":"p","reach":null,"status":null,"due":null,"call":null})");
    CHECK(script.lastField("pledges", "status") == QJsonValue(QStringLiteral("open")));
    script.does(R"({"do":"tablenote.add","prompt":1,"kind":"point","text":"x","private":null,"as":"n"})");
    script.does(R"({"do":"step.add","title":"s","minutes":5,"as":"s"})");
    // What has to be given cannot be cleared.
    for (const char *line :
         {R"({"do":"workshop.set","title":null})", R"({"do":"prompt.set","prompt":1,"question":null})",
          R"({"do":"answer.set","answer":"@a","text":null})",
          R"({"do":"answer.set","answer":"@a","prompt":null})",
          R"({"do":"tablenote.set","tablenote":"@n","kind":null})",
          R"({"do":"step.set","step":"@s","minutes":null})"})
        script.refuses(line);
}

TEST_CASE("a consent's date is cleared by null and kept where nothing is said") {
    Script script;
    const auto date = [&] { return script.lastField("consents", "date"); };
    script.does(R"({"do":"participant.add","name":"Ada"})");
    script.does(
        R"({"do":"consent.set","participant":"Ada","kind":"named","given":true,"date":"2026-06-13"})");
    script.does(R"({"do":"consent.set","participant":"Ada","kind":"named","given":true})");
    CHECK(date() == QJsonValue(QStringLiteral("2026-06-13")));
    script.does(R"({"do":"consent.set","participant":"Ada","kind":"named","given":true,"date":null})");
    CHECK(date().isNull());
    script.does(R"({"do":"consent.set","participant":"Ada","kind":"quoted","given":true,"date":null})");
    CHECK(date().isNull());
}

TEST_CASE("arguments that an action does not have are errors") {
    Script script;
    script.does(R"({"do":"call.add","text":"Ask us"})");
    script.does(R"({"do":"cluster.add","prompt":1,"title":"c"})");
    script.does(R"({"do":"answer.add","prompt":1,"text":"a","as":"a"})");
    script.does(R"({"do":"participant.add","name":"Ada"})");
    for (const char *line :
         {R"({"do":"call.add","text":"x","dots":3})", R"({"do":"call.set","call":"Ask us","dots":3})",
          R"({"do":"cluster.set","cluster":"c","prompt":2})",
          R"({"do":"answer.add","prompt":1,"text":"x","starred":true})",
          R"({"do":"answer.set","answer":"@a","cluster":"c"})",
          R"({"do":"answer.set","answer":"@a","rank":0})",
          R"({"do":"answer.set","answer":"@a","mergedInto":null})", R"({"do":"tidy","number":1})",
          R"({"do":"tidy","by":"colour"})",
          R"({"do":"participant.set","participant":"Ada","consents":["named"]})",
          R"({"do":"prompt.add","question":"x","number":1})", R"({"do":"prompt.set","prompt":1,"to":2})",
          R"({"do":"step.add","title":"x","minutes":5,"id":"x"})", R"({"do":"workshop.set","colour":"red"})",
          R"({"do":"cluster.set","cluster":"c","title":"d","as":"h"})"})
        script.refuses(line);
}

TEST_CASE("values of the wrong type or out of bounds say what is wanted") {
    Script script;
    script.does(R"({"do":"answer.add","prompt":1,"text":"a","as":"a"})");
    script.does(R"({"do":"cluster.add","prompt":1,"title":"c","as":"c"})");
    script.does(R"({"do":"participant.add","name":"Ada"})");
    script.does(R"({"do":"call.add","text":"Ask us"})");
    for (const char *line : {R"({"do":"answer.add","prompt":1.5,"text":"x"})",
                             R"({"do":"answer.add","prompt":0,"text":"x"})",
                             R"({"do":"answer.add","prompt":true,"text":"x"})",
                             R"({"do":"answer.add","prompt":1,"text":7})",
                             R"({"do":"answer.add","prompt":1,"text":""})",
                             R"({"do":"answer.add","prompt":1,"text":" \n"})",
                             R"({"do":"answer.add","prompt":1,"text":"x","source":"moon"})",
                             R"({"do":"answer.set","answer":"@a","starred":1})",
                             R"({"do":"answer.set","answer":"@c","starred":true})",
                             R"({"do":"answer.set","answer":1,"starred":true})",
                             R"({"do":"answer.remove","answers":[1]})",
                             R"({"do":"answer.place","answers":["@a"],"cluster":"c","rank":"first"})",
                             R"({"do":"answer.place","answers":["@a"],"cluster":"c","rank":-1})",
                             R"({"do":"prompt.move","prompt":1,"to":9})",
                             R"({"do":"prompt.move","prompt":1,"to":"2"})",
                             R"({"do":"participant.add","name":"x","consents":"named"})",
                             R"({"do":"participant.add","name":"x","consents":["filmed"]})",
                             R"({"do":"consent.set","participant":"Ada","kind":"named","given":"yes"})",
                             R"({"do":"workshop.set","date":"2026-06-13xyz"})",
                             R"({"do":"workshop.set","date":"2026/06/13"})",
                             R"({"do":"workshop.set","date":"2026-6-13"})",
                             R"({"do":"workshop.set","date":"2026-02-30"})",
                             R"({"do":"workshop.set","start":"13:30:00"})",
                             R"({"do":"workshop.set","start":"1:300"})",
                             R"({"do":"workshop.set","start":"9:30"})",
                             R"({"do":"workshop.set","start":"24:00"})",
                             R"({"do":"step.add","title":"x","minutes":-5})",
                             R"({"do":"step.add","title":"x","minutes":1000})",
                             R"({"do":"step.add","title":"x","minutes":2.5})",
                             R"({"do":"call.dots","call":"Ask us","dots":-1})",
                             R"({"do":"call.dots","call":"Ask us","dots":null})",
                             R"({"do":"as","as":7})",
                             R"({"do":7})",
                             R"([1])"})
        script.refuses(line);
    CHECK(script.refuses(R"({"do":"cluster.add","prompt":1,"title":"far","x":2000000,"y":0})")
              .contains(QStringLiteral("1,000,000")));
    CHECK(script.refuses(R"({"do":"cluster.set","cluster":"c","x":2000000})")
              .contains(QStringLiteral("1,000,000")));
}

TEST_CASE("names find what they name by id, by handle and where they are unique, line ends aside") {
    Script script;
    const QString first = script.does(R"({"do":"cluster.add","prompt":1,"title":"line\r\ntwo"})");
    script.does(R"({"do":"cluster.set","cluster":"line\r\ntwo","summary":"crlf"})");
    script.does(R"({"do":"cluster.set","cluster":"line\ntwo","summary":"lf"})");
    const QString second =
        script.does(R"({"do":"cluster.add","prompt":2,"title":"line\ntwo","as":"second"})");
    CHECK(script.refuses(R"({"do":"cluster.set","cluster":"line\ntwo","summary":"x"})")
              .contains(QStringLiteral("by its id")));
    script.does(R"({"do":"cluster.set","cluster":")" + first.toUtf8() + R"(","title":"first"})");
    script.does(R"({"do":"cluster.set","cluster":"@second","title":"second"})");
    CHECK(script.lastField("clusters", "title") == QJsonValue(QStringLiteral("second")));
    CHECK(script.lastField("clusters", "id") == QJsonValue(second));
    script.refuses(R"({"do":"cluster.set","cluster":"@nobody","title":"x"})");
    script.refuses(R"({"do":"cluster.set","cluster":"First","title":"x"})");
    // A handle names what was made last under it, and nothing where the making failed.
    script.refuses(R"({"do":"answer.add","prompt":9,"text":"x","as":"failed"})");
    script.refuses(R"({"do":"answer.remove","answers":["@failed"]})");
}

TEST_CASE("a reflection is about something that people see, not about a consent or a key of an import") {
    Script script;
    script.does(R"({"do":"participant.add","name":"Ada","consents":["named"]})");
    const QByteArray consent = script.lastField("consents", "id").toString().toUtf8();
    script.refuses(R"({"do":"reflection.add","text":"x","about":")" + consent + R"("})");
    const auto outcome =
        addRecord(script.disk.workshop(), Kind::Reflection,
                  {{columnOf(&Reflection::text), QStringLiteral("x")},
                   {columnOf(&Reflection::about), script.disk.workshop().visibleConsents().front().uuid()}},
                  script.disk.sources());
    CHECK_FALSE(script.disk.session().commit(outcome, {}));
}

TEST_CASE("an action that would change nothing is ok and makes no entry") {
    Script script;
    script.does(R"({"do":"answer.add","prompt":1,"text":"a","as":"a"})");
    script.does(R"({"do":"answer.add","prompt":1,"text":"b","as":"b"})");
    script.does(R"({"do":"answer.add","prompt":1,"text":"c","as":"c"})");
    script.does(R"({"do":"cluster.add","prompt":1,"title":"c","answers":["@a","@c"]})");
    script.does(R"({"do":"cluster.add","prompt":1,"title":"d"})");
    script.does(R"({"do":"theme.add","title":"t","clusters":["c"]})");
    script.does(R"({"do":"answer.merge","into":"@a","answers":["@b"]})");
    script.does(R"({"do":"participant.add","name":"Ada","consents":["named"]})");
    script.does(R"({"do":"tidy"})");
    const int entries = script.entries();
    for (const char *line :
         {R"({"do":"workshop.set"})",
          R"({"do":"answer.set","answer":"@a","text":"a","prompt":1,"starred":false})",
          R"({"do":"answer.place","answers":["@a"],"cluster":"c"})",
          R"({"do":"answer.place","answers":["@a"],"cluster":"c","rank":0})",
          R"({"do":"answer.merge","into":"@a","answers":["@b"]})",
          R"({"do":"answer.unmerge","answers":["@c"]})", R"({"do":"answer.remove","answers":[]})",
          R"({"do":"cluster.merge","into":"c","clusters":[]})",
          R"({"do":"cluster.set","cluster":"c","title":"c"})",
          R"({"do":"theme.set","theme":"t","clusters":["c"]})", R"({"do":"prompt.move","prompt":2,"to":2})",
          R"({"do":"tidy"})", R"({"do":"participant.set","participant":"Ada"})",
          R"({"do":"consent.set","participant":"Ada","kind":"named","given":true})"})
        script.does(line);
    CHECK(script.entries() == entries);
}
