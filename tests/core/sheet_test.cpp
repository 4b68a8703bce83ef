// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/sheet.h"
#include "tests/support/catch.h"
#include "tests/support/growth.h"

#include <csv.h>
#include <rapidcheck.h>

using namespace coalesce;
using namespace coalesce::exchange;

namespace {

using Cells = std::vector<QStringList>;

Cells cellsOf(const QString &text, std::optional<QChar> separator = std::nullopt) {
    const auto sheet = readSheet(text, separator);
    REQUIRE(sheet);
    Cells cells;
    for (const SheetRow &row : sheet->rows)
        cells.push_back(row.cells);
    return cells;
}

QStringList row(std::initializer_list<const char *> cells) {
    QStringList list;
    for (const char *cell : cells)
        list.append(QString::fromUtf8(cell));
    return list;
}

// As RFC 4180 wants it, every cell in quotation marks where it needs them.
QString written(const Cells &rows, QChar separator) {
    QString text;
    for (const QStringList &cells : rows) {
        QStringList out;
        for (QString cell : cells) {
            const bool quote = cell.contains(separator) || cell.contains(u'"') || cell.contains(u'\n') ||
                               cell.contains(u'\r');
            out.append(quote ? u'"' + cell.replace(QStringLiteral("\""), QStringLiteral("\"\"")) + u'"'
                             : cell);
        }
        text += out.join(separator) + QStringLiteral("\r\n");
    }
    return text;
}

// The same by libcsv, told to keep spaces.
Cells byLibcsv(const QByteArray &bytes) {
    struct Rows {
        Cells rows;
        QStringList current;
    } rows;
    csv_parser parser;
    csv_init(&parser, 0);
    csv_set_space_func(&parser, [](unsigned char) { return 0; });
    const auto cell = [](void *data, size_t length, void *out) {
        static_cast<Rows *>(out)->current.append(
            QString::fromUtf8(static_cast<const char *>(data), static_cast<qsizetype>(length)));
    };
    const auto end = [](int, void *out) {
        auto *into = static_cast<Rows *>(out);
        into->rows.push_back(std::exchange(into->current, {}));
    };
    csv_parse(&parser, bytes.constData(), static_cast<size_t>(bytes.size()), cell, end, &rows);
    csv_fini(&parser, cell, end, &rows);
    csv_free(&parser);
    return rows.rows;
}

rc::Gen<QString> anyCell() {
    return rc::gen::map(rc::gen::container<std::string>(rc::gen::elementOf(std::string("ab \",;\t\n\r'=é"))),
                        [](const std::string &cell) { return QString::fromLatin1(cell.c_str()); });
}

rc::Gen<Cells> anyTable() {
    return rc::gen::mapcat(rc::gen::inRange(1, 5), [](int columns) {
        return rc::gen::container<Cells>(
            rc::gen::map(rc::gen::container<std::vector<QString>>(static_cast<size_t>(columns), anyCell()),
                         [](const auto &cells) {
                             QStringList list(cells.begin(), cells.end());
                             list[0].prepend(QLatin1Char('x')); // not blank
                             return list;
                         }));
    });
}

} // namespace

// The ten kinds of file in the public csv-spectrum collection, in words of our own.
TEST_CASE("sheets of every kind that csv-spectrum collects are read right") {
    CHECK(cellsOf(QStringLiteral("first,street,town\nAda,12 High St.,\"Leeds, UK\"")) ==
          Cells{row({"first", "street", "town"}), row({"Ada", "12 High St.", "Leeds, UK"})});
    for (const char *end : {"\n", "\r\n", "\r"}) {
        const QString text =
            QStringLiteral("a,b,c\n1,\"\",\"\"\n2,3,4").replace(QStringLiteral("\n"), QLatin1String(end));
        CHECK(cellsOf(text) == Cells{row({"a", "b", "c"}), row({"1", "", ""}), row({"2", "3", "4"})});
        CHECK(cellsOf(text + QLatin1String(end)) == cellsOf(text));
    }
    CHECK(cellsOf(QStringLiteral("a,b\n1,\"no \"\"no\"\" no\"\n3,4\n")) ==
          Cells{row({"a", "b"}), row({"1", "no \"no\" no"}), row({"3", "4"})});
    CHECK(cellsOf(QStringLiteral(
              "key,val\n1,\"{\"\"type\"\": \"\"Point\"\", \"\"at\"\": [102.0, 0.5]}\"\n"))[1] ==
          row({"1", "{\"type\": \"Point\", \"at\": [102.0, 0.5]}"}));
    CHECK(cellsOf(QStringLiteral("phone,where,town\n1234,37\uFFFD36'37.8\"N 12\uFFFD2'17.9\"W,York"))[1] ==
          row({"1234", "37\uFFFD36'37.8\"N 12\uFFFD2'17.9\"W", "York"}));
    CHECK(cellsOf(QStringLiteral("a,b\n\"once \nmore\",5\n7,8\n")) ==
          Cells{row({"a", "b"}), row({"once \nmore", "5"}), row({"7", "8"})});
    CHECK(cellsOf(QStringLiteral("a,b\r\n\"once \r\nmore\",5\r\n"))[1] == row({"once \r\nmore", "5"}));
    CHECK(cellsOf(QStringLiteral("a,b\n1,\"ha \n\"\"ha\"\" \nha\"\n3,4\n"))[1] ==
          row({"1", "ha \n\"ha\" \nha"}));
    CHECK(cellsOf(QStringLiteral("a,b,c\n4,5,ʤ"))[1] == row({"4", "5", "ʤ"}));
}

TEST_CASE("what was written as CSV is read back, with every separator") {
    const QChar separator = GENERATE(QChar(u','), QChar(u';'), QChar(u'\t'));
    CHECK(rc::check([separator] {
        const Cells table = *anyTable();
        RC_ASSERT(cellsOf(written(table, separator), separator) == table);
    }));
}

TEST_CASE("well-formed CSV is read as libcsv reads it") {
    CHECK(rc::check([] {
        const QString text = written(*anyTable(), QLatin1Char(','));
        RC_ASSERT(cellsOf(text, QLatin1Char(',')) == byLibcsv(text.toUtf8()));
    }));
}

TEST_CASE("rows keep the number that a spreadsheet program shows") {
    const auto sheet = readSheet(QStringLiteral("a,b\r\n\r\n\"x\ny\",1\n,,,\nz\n"));
    REQUIRE(sheet);
    CHECK(sheet->rows ==
          std::vector<SheetRow>{{1, row({"a", "b"})}, {3, row({"x\ny", "1"})}, {5, row({"z"})}});
}

TEST_CASE("cells are kept as typed: spaces, ragged rows and trailing separators") {
    CHECK(cellsOf(QStringLiteral("a,b,c\n  x , y,\n1,2,3,4\n")) ==
          Cells{row({"a", "b", "c"}), row({"  x ", " y", ""}), row({"1", "2", "3", "4"})});
    CHECK(cellsOf(QStringLiteral("a,b\n\"x\"  ,\"y\"\n"))[1] == row({"x", "y"}));
}

TEST_CASE("a quotation mark that is never closed costs an issue and not the rest") {
    const auto sheet = readSheet(QStringLiteral("a,b\n1,\"open\n2,two\n3,three\n"));
    REQUIRE(sheet);
    CHECK(sheet->rows[1].cells == row({"1", "\"open"}));
    CHECK(sheet->rows[3].cells == row({"3", "three"}));
    REQUIRE(sheet->issues.size() == 1);
    CHECK(sheet->issues[0].row == 2);
    CHECK(sheet->issues[0].column == 2);

    const auto closedLater = readSheet(QStringLiteral("a,b\n1,\"open\n2,\"two\"\n3,\"three\"\n"));
    REQUIRE(closedLater);
    CHECK(closedLater->rows.size() == 4);
    CHECK(closedLater->rows[2].cells == row({"2", "two"}));
    CHECK(closedLater->issues.size() == 1);

    CHECK(cellsOf(QStringLiteral("a,b\n\"Great\" idea,x\n"))[1] == row({"\"Great\" idea", "x"}));
}

TEST_CASE("the separator is told by even columns, not by commas in prose or quotes") {
    CHECK(separatorOf(QStringLiteral("a,b\n1,2\n")) == u',');
    CHECK(separatorOf(QStringLiteral("a;b\n1,5;2,5\n1,7;3,5\n")) == u';');
    CHECK(separatorOf(QStringLiteral("a\tb\nfirst, then; more\tx\n")) == u'\t');
    CHECK(separatorOf(QStringLiteral("\"a,b,c\";d\n\"x,y,z\";\"1,2\"\n")) == u';');
    CHECK(separatorOf(QStringLiteral("Was sollen wir tun, jetzt?;Name\nEssen, trinken, reden;Jo\n")) == u';');
    CHECK(separatorOf(QStringLiteral("What now?\nMeet, talk, eat\nSing, dance\n")).isNull());
    CHECK(separatorOf(QStringLiteral("More trees, please\nBenches, bins and lights\nA café\n")).isNull());
    CHECK(separatorOf(QStringLiteral("name, answer\nJo, trees\nAl, lights\n")) == u',');
    CHECK(separatorOf(QStringLiteral("a,b,c\n1\n1,2\n1,2,3,4\n")) == u',');
    CHECK(separatorOf(QStringLiteral("Question\n\"Meet, talk\"\n\"Sing, dance\"\n")).isNull());
    CHECK(separatorOf(QString()).isNull());
}

TEST_CASE("a table with a space after its commas may be ragged and have quoted cells") {
    const auto ragged =
        readSheet(QStringLiteral("Name, What needs to start?\nAnn, Benches\nBo\nCy, Light\n"));
    REQUIRE(ragged);
    CHECK(ragged->separator == u',');
    CHECK(ragged->spaced);
    CHECK(ragged->rows[1].cells == row({"Ann", " Benches"}));
    CHECK(ragged->rows[2].cells == row({"Bo"}));
    CHECK(cellsOf(QStringLiteral("Name, Idea\nAnn, \"Benches, and light\"\nBo, \"Great\" walks\n")) ==
          Cells{row({"Name", " Idea"}), row({"Ann", "Benches, and light"}), row({"Bo", " \"Great\" walks"})});
    // Where no space belongs to the separator, one before a quotation mark is a person's.
    CHECK(cellsOf(QStringLiteral("Name,Idea\nAnn, \"Benches\"\n"))[1] == row({"Ann", " \"Benches\""}));
}

TEST_CASE("rows with commas that part nothing are pointed out") {
    const auto prose = readSheet(QStringLiteral("More trees, please\nBenches, bins and lights\nA café\n"));
    REQUIRE(prose);
    CHECK(prose->separator.isNull());
    REQUIRE(prose->issues.size() == 1);
    CHECK(prose->issues.front().row == 0);
    CHECK(readSheet(QStringLiteral("Ideas\n\"Meet, talk\"\n\"Sing, dance\"\n"))->issues.empty());
    CHECK(readSheet(QStringLiteral("Ideas\nMeet\nSing, dance\n"))->issues.empty());
}

TEST_CASE("what cannot part cells is not taken for a separator") {
    for (const char *line : {"sep=\"", "sep=a", "sep=1", "sep= "}) {
        const auto sheet = readSheet(QString::fromUtf8(line) + QStringLiteral("\nx\n"));
        REQUIRE(sheet);
        CHECK(sheet->rows.front().cells == row({line}));
    }
    CHECK(readSheet(QStringLiteral("sep=\t\na\tb\n"))->rows.front().cells == row({"a", "b"}));
}

TEST_CASE("a first line that names the separator is obeyed and is no row") {
    const auto sheet = readSheet(QStringLiteral("sep=|\r\na|b\r\n1,2|3\r\n"));
    REQUIRE(sheet);
    CHECK(sheet->rows == std::vector<SheetRow>{{1, row({"a", "b"})}, {2, row({"1,2", "3"})}});
}

TEST_CASE("sheets made to do harm end in an error or an issue, soon") {
    CHECK_FALSE(readSheet(QStringLiteral("a") + QString(20000, QLatin1Char(',')), QLatin1Char(',')));
    CHECK_FALSE(readSheet(QStringLiteral("x\n").repeated(kMaxSheetRows + 1)));
    const auto growth = [](const QString &start, const QString &repeated,
                           std::optional<QChar> separator = std::nullopt) {
        return test::growthOverFourTimes(5000, [&](int times) {
            const QString text = start + repeated.repeated(times);
            CHECK(readSheet(text, separator));
        });
    };
    CHECK(growth({}, QStringLiteral("\"a\n"), u',') < test::kGrowsByTheSquare);
    CHECK(growth({}, QStringLiteral("\"a\"\"\n"), u',') < test::kGrowsByTheSquare);
    CHECK(growth(u"\""_qs, QStringLiteral("\"\"\n"), u',') < test::kGrowsByTheSquare);
    CHECK(growth({}, QStringLiteral("\"\",\""), u';') < test::kGrowsByTheSquare);
    CHECK(growth(QStringLiteral("sep=\"\n"), QStringLiteral("\"\"\"")) < test::kGrowsByTheSquare);
    CHECK(growth(QStringLiteral("a, b\n"), QStringLiteral("x, \"y\n")) < test::kGrowsByTheSquare);
}

TEST_CASE("the issues of a sheet that are not kept are counted") {
    const auto sheet = readSheet(QStringLiteral("a,b\n") + QStringLiteral("x,\"y\n").repeated(1500));
    REQUIRE(sheet);
    CHECK(sheet->issues.size() == kMaxSheetIssues);
    CHECK(sheet->moreIssues == 500);
}

TEST_CASE("no text is lost between the cells of any input") {
    CHECK(rc::check([](const std::string &raw) {
        const QString text = QString::fromLatin1(raw.c_str());
        const auto sheet = readSheet(text, QLatin1Char(','));
        RC_ASSERT(bool(sheet));
        QString letters;
        for (const SheetRow &r : sheet->rows)
            letters += r.cells.join(QString());
        const auto bare = [](QString s) {
            return s.remove(QLatin1Char('"'))
                .remove(QLatin1Char(','))
                .remove(QLatin1Char('\n'))
                .remove(QLatin1Char('\r'))
                .remove(QLatin1Char(' '));
        };
        if (!text.startsWith(QStringLiteral("sep="), Qt::CaseInsensitive))
            RC_ASSERT(bare(letters) == bare(text));
    }));
}

TEST_CASE("100,000 rows are read") {
    const QString text =
        QStringLiteral("Zoë,\"We should meet, and \"\"eat\"\" together\",More benches in the park\n")
            .repeated(100000);
    const auto sheet = readSheet(text);
    REQUIRE(sheet);
    CHECK(sheet->rows.size() == 100000);
}
