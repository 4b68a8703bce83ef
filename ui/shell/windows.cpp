// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/windows.h"

#include "core/session/new_workshop.h"
#include "ui/plan/template_menu.h"
#include "ui/settings/settings.h"
#include "ui/shell/start_page.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/message_bar.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QThreadPool>

namespace coalesce::ui {

namespace {

std::vector<TemplateChoice> templateChoices() {
    std::vector<TemplateChoice> choices;
    if (const auto templates = allTemplates(ownTemplatesFolder()))
        for (const Template &one : *templates)
            choices.push_back({one.id, one.title, one.summary});
    return choices;
}

// A name that is free in the folder: "Workshop.coalesce", "Workshop 2.coalesce" …
QString freeName(const QString &folder, const QString &name) {
    QString path = QStringLiteral("%1/%2.coalesce").arg(folder, name);
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = QStringLiteral("%1/%2 %3.coalesce").arg(folder, name).arg(number);
    return path;
}

} // namespace

Windows::Windows(ThemeController &theme, Settings &settings, Ask ask, Resources resources, Sources sources)
    : m_theme(theme), m_settings(settings), m_ask(std::move(ask)), m_resources(std::move(resources)),
      m_sources(std::move(sources)) {}

Windows::~Windows() {
    for (MainWindow *window : std::exchange(m_windows, {}))
        delete window;
    QThreadPool::globalInstance()->waitForDone(); // nothing goes on behind a program that ends
}

MainWindow &Windows::addWindow() {
    auto *window = new MainWindow(m_theme, m_settings);
    window->setAttribute(Qt::WA_DeleteOnClose);
    m_windows.push_back(window);
    connect(window, &QObject::destroyed, this, [this, window] { std::erase(m_windows, window); });
    addCommands(*window);
    return *window;
}

void Windows::addStartPage(MainWindow &window) {
    StartPage &page = window.startPage();
    page.setTemplates(templateChoices());
    connect(&page, &StartPage::newRequested, this,
            [this, &window](const QString &id) { makeNew(window, id); });
    connect(&page, &StartPage::openRequested, this, [this, &window](const QString &path) {
        path.isEmpty() ? askToOpen(window) : void(open(path, &window));
    });
    connect(&page, &StartPage::sampleRequested, this, [this, &window] { openSample(window); });
    connect(&page, &StartPage::forgetRequested, this, [this, &page](const QString &path) {
        m_settings.forget(path);
        page.setRecents(m_settings.recents());
    });
    window.showStart();
}

void Windows::addCommands(MainWindow &window) {
    CommandRegistry &commands = window.commands();
    commands.add({.id = QStringLiteral("file.new"),
                  .text = tr("&New workshop…"),
                  .run = [this, &window] { makeNew(window, kDefaultTemplate); },
                  .shortcuts = {QKeySequence(Qt::CTRL | Qt::Key_N)},
                  .icon = IconName::New,
                  .menu = Menu::File});
    commands.add({.id = QStringLiteral("file.open"),
                  .text = tr("&Open…"),
                  .run = [this, &window] { askToOpen(window); },
                  .shortcuts = {QKeySequence(Qt::CTRL | Qt::Key_O)},
                  .icon = IconName::Open,
                  .menu = Menu::File});
    commands.add({.id = QStringLiteral("file.sample"),
                  .text = tr("Open the &sample workshop"),
                  .run = [this, &window] { openSample(window); },
                  .keywords = tr("example demo"),
                  .icon = IconName::Sample,
                  .menu = Menu::File});
    commands.add({.id = QStringLiteral("file.next"),
                  .text = tr("Next in the s&eries…"),
                  .run = [this, &window] { makeNext(window); },
                  .keywords = tr("follow-up promises pledges you said we did"),
                  .icon = IconName::New,
                  .menu = Menu::File,
                  .enabled = [this, &window] { return workshopOf(window) != nullptr; }});
    commands.add({.id = QStringLiteral("file.start"),
                  .text = tr("Start &page"),
                  .run = [this] { showStart(); },
                  .keywords = tr("recent templates home"),
                  .icon = IconName::New,
                  .menu = Menu::File,
                  .enabled = [&window] { return window.currentRoom() != nullptr; }});
    commands.add({.id = QStringLiteral("file.close"),
                  .text = tr("&Close window"),
                  .run = [&window] { window.close(); },
                  .shortcuts = {QKeySequence(Qt::CTRL | Qt::Key_W)},
                  .icon = IconName::Close,
                  .menu = Menu::File,
                  .section = 80});
}

MainWindow &Windows::showStart() {
    for (MainWindow *window : m_windows)
        if (!workshopOf(*window)) {
            window->show();
            window->activateWindow();
            return *window;
        }
    MainWindow &window = addWindow();
    addStartPage(window);
    window.show();
    return window;
}

OpenWorkshop *Windows::workshopOf(const MainWindow &window) const {
    return window.findChild<OpenWorkshop *>(QString(), Qt::FindDirectChildrenOnly);
}

MainWindow *Windows::open(const QString &path, MainWindow *from) {
    const QString canonical = QFileInfo(path).canonicalFilePath();
    for (MainWindow *window : m_windows)
        if (OpenWorkshop *shown = workshopOf(*window);
            shown && QFileInfo(shown->session().path()).canonicalFilePath() == canonical) {
            window->activateWindow();
            window->raise();
            return window;
        }
    auto session = WorkshopSession::open(QFileInfo(path).absoluteFilePath(),
                                         WorkshopSession::Mode::EditOrRead, m_sources);
    if (!session) {
        MainWindow &teller = from ? *from : showStart();
        teller.messages().showError(sentenceFor(session.error()));
        return nullptr;
    }
    m_settings.set(keys::openFolder, QFileInfo(path).absolutePath());
    MainWindow &window = from && !workshopOf(*from) ? *from : addWindow();
    new OpenWorkshop(window, std::move(*session), m_theme, m_settings,
                     m_resources); // the window's own from here on
    window.show();
    return &window;
}

void Windows::askToOpen(MainWindow &from) {
    const QString path = m_ask.workshopToOpen(&from, m_settings.value(keys::openFolder));
    if (!path.isEmpty())
        open(path, &from);
}

void Windows::makeNew(MainWindow &from, const QString &templateId) {
    QString folder = m_settings.value(keys::openFolder);
    if (folder.isEmpty() || !QDir(folder).exists())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (!QDir(folder).exists())
        folder = QDir::homePath();
    const QString path = m_ask.workshopToMake(&from, freeName(folder, tr("Workshop")));
    if (path.isEmpty())
        return;
    const NewWorkshop wanted{templateId, QFileInfo(path).completeBaseName(), QDate::currentDate(),
                             ownTemplatesFolder()};
    if (const Status status = createWorkshop(path, wanted, m_sources); !status) {
        from.messages().showError(sentenceFor(status.error()));
        return;
    }
    openToPlan(path, from);
}

// A new workshop is planned first, whatever room was shown last.
MainWindow *Windows::openToPlan(const QString &path, MainWindow &from) {
    MainWindow *opened = open(path, &from);
    if (opened)
        opened->showWorkshop(QStringLiteral("plan"));
    return opened;
}

// Beside the last one, under a name of its own, with what that called for and promised at hand.
void Windows::makeNext(MainWindow &from) {
    OpenWorkshop *last = workshopOf(from);
    if (!last)
        return;
    const QFileInfo file(last->session().path());
    const QString path = m_ask.workshopToMake(
        &from, freeName(file.absolutePath(), tr("%1, next").arg(file.completeBaseName())));
    if (path.isEmpty())
        return;
    const NewWorkshop wanted{QString(), QFileInfo(path).completeBaseName()};
    if (const Status status = createNextWorkshop(path, last->session().workshop(), wanted, m_sources);
        !status) {
        from.messages().showError(sentenceFor(status.error()));
        return;
    }
    if (MainWindow *opened = openToPlan(path, from))
        opened->messages().showNotice(tr("This is the next in the series: the prompts, the run sheet and "
                                         "what was promised came along, with those who promised it. Their "
                                         "consents did not; ask again."),
                                      {}, MessageBar::Lasts::ItsTime);
}

void Windows::openSample(MainWindow &from) {
    const QString path = QDir(dataFolder()).filePath(QStringLiteral("Sample workshop.coalesce"));
    if (!QFileInfo::exists(path))
        if (const Status status = createSample(path); !status) {
            from.messages().showError(sentenceFor(status.error()));
            return;
        }
    open(path, &from);
}

} // namespace coalesce::ui
