// SPDX-License-Identifier: MIT
// The settings: what is chosen applies at once and is there after a restart.
#include "tests/ui/support/accessible_names.h"
#include "tests/ui/support/ui_fixture.h"
#include "ui/main_window/language.h"
#include "ui/main_window/main_window.h"
#include "ui/main_window/settings/settings_dialog.h"
#include "ui/main_window/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QTreeWidget>
#include <QtTest>

#include <cmath>

using namespace anycap;
using namespace anycap::ui;

namespace {

/// Chooses as with the mouse: only that tells activated().
void choose(QComboBox *box, const QVariant &data)
{
    const int index = box->findData(data);
    QVERIFY2(index >= 0, qPrintable(data.toString()));
    box->setCurrentIndex(index);
    emit box->activated(index);
}

QTreeWidgetItem *itemOf(const QTreeWidget &list, const QString &id)
{
    for (int i = 0; i < list.topLevelItemCount(); ++i) {
        for (int j = 0; j < list.topLevelItem(i)->childCount(); ++j) {
            QTreeWidgetItem *item = list.topLevelItem(i)->child(j);
            if (item->data(0, Qt::UserRole).toString() == id)
                return item;
        }
    }
    return nullptr;
}

/// Of WCAG 2: how far apart two colours are, 1 to 21.
double contrast(const QColor &a, const QColor &b)
{
    const auto luminance = [](const QColor &color) {
        const auto part = [](double value) {
            return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * part(color.redF()) + 0.7152 * part(color.greenF()) + 0.0722 * part(color.blueF());
    };
    const double one = luminance(a);
    const double other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

} // namespace

class TestSettingsDialog : public QObject {
    Q_OBJECT
private slots:
    void themesChangeAtOnce();
    void coloursCanBeRead();
    void emptyBoxesAreSeen();
    void textsGrow();
    void presetsShowTheirNumbers();
    void shortcutsAreGivenTakenAndReset();
    void shortcutsAreFound();
    void theLastProjectOpensWhenWanted();
    void everyControlHasAName();
};

void TestSettingsDialog::themesChangeAtOnce()
{
    UiFixture fixture;
    const QPalette before = QApplication::palette();
    const Theme theme(fixture.studio().settings());
    SettingsDialog dialog(fixture.studio());
    dialog.show(SettingsDialog::Page::Appearance);
    auto *box = dialog.findChild<QComboBox *>(QStringLiteral("theme"));
    choose(box, QStringLiteral("dark"));
    QVERIFY(Theme::isDark(QApplication::palette()));
    QTRY_VERIFY(Theme::isDark(dialog.palette()));
    choose(box, QStringLiteral("light"));
    QVERIFY(!Theme::isDark(QApplication::palette()));
    // The system's own colours, whatever they are (a high-contrast theme): nothing of ours stays.
    choose(box, QStringLiteral("system"));
    QCOMPARE(QApplication::palette().color(QPalette::Window), before.color(QPalette::Window));
    QCOMPARE(QApplication::palette().color(QPalette::Highlight), before.color(QPalette::Highlight));
}

void TestSettingsDialog::coloursCanBeRead()
{
    for (const QPalette &palette : {Theme::lightPalette(), Theme::darkPalette()}) {
        using Role = QPalette::ColorRole;
        constexpr std::pair<Role, Role> kPairs[]{
            {QPalette::Text, QPalette::Base},
            {QPalette::Text, QPalette::AlternateBase},
            {QPalette::WindowText, QPalette::Window},
            {QPalette::ButtonText, QPalette::Button},
            {QPalette::PlaceholderText, QPalette::Base},
            {QPalette::PlaceholderText, QPalette::Window},
            {QPalette::Link, QPalette::Base},
            {QPalette::ToolTipText, QPalette::ToolTipBase},
        };
        for (const auto &[text, ground] : kPairs)
            QVERIFY2(contrast(palette.color(text), palette.color(ground)) >= 4.5,
                     qPrintable(QStringLiteral("%1 on %2: %3")
                                    .arg(text)
                                    .arg(ground)
                                    .arg(contrast(palette.color(text), palette.color(ground)))));
        QVERIFY(contrast(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)) >= 4);
    }
}

void TestSettingsDialog::emptyBoxesAreSeen()
{
    UiFixture fixture;
    const Theme theme(fixture.studio().settings());
    for (const char *name : {"dark", "light"}) {
        fixture.studio().settings().setValue(QStringLiteral("appearance/theme"), QLatin1String(name));
        QCheckBox box(QStringLiteral("Box"));
        QRadioButton radio(QStringLiteral("Radio"));
        QListWidget list;
        auto *item = new QListWidgetItem(QStringLiteral("Item"), &list);
        item->setCheckState(Qt::Unchecked);
        list.resize(200, 100);
        list.ensurePolished();
        const int row = list.visualItemRect(item).center().y();
        box.resize(200, 2 * row);
        radio.resize(200, 2 * row);
        for (QWidget *widget :
             {static_cast<QWidget *>(&box), static_cast<QWidget *>(&radio), list.viewport()}) {
            const QImage seen = widget->grab().toImage();
            const QColor ground = seen.pixelColor(seen.width() - 1, row);
            double most = 1;
            for (int x = 0; x < 8; ++x) // the left edge of the box, before the words
                most = std::max(most, contrast(seen.pixelColor(x, row), ground));
            QVERIFY2(
                most >= 3,
                qPrintable(QStringLiteral("%1 %2: %3")
                               .arg(QLatin1String(name), QLatin1String(widget->metaObject()->className()),
                                    QString::number(most))));
        }
    }
}

void TestSettingsDialog::textsGrow()
{
    UiFixture fixture;
    const qreal before = QApplication::font().pointSizeF();
    const Theme theme(fixture.studio().settings());
    SettingsDialog dialog(fixture.studio());
    dialog.show(SettingsDialog::Page::Appearance);
    auto *box = dialog.findChild<QComboBox *>(QStringLiteral("fontSize"));
    choose(box, 1.5);
    QCOMPARE(QApplication::font().pointSizeF(), before * 1.5);
    choose(box, 1.0);
    QCOMPARE(QApplication::font().pointSizeF(), before);
}

void TestSettingsDialog::presetsShowTheirNumbers()
{
    UiFixture fixture;
    SettingsDialog dialog(fixture.studio());
    dialog.show(SettingsDialog::Page::Quality);
    auto *box = dialog.findChild<QComboBox *>(QStringLiteral("preset"));
    const auto presets = builtInPresets();
    QVERIFY(presets && presets->size() >= 2);
    for (const QualityPreset &preset : *presets) {
        choose(box, QString::fromStdString(preset.id));
        QCOMPARE(fixture.studio().settings().qualityPreset(), QString::fromStdString(preset.id));
        QCOMPARE(fixture.studio().quality().preset().id, preset.id);
        QString shown;
        for (const QLabel *label : box->parentWidget()->findChildren<QLabel *>())
            shown += label->text();
        QVERIFY(shown.contains(QString::fromStdString(preset.date)));
        if (preset.maxCharactersPerLine)
            QVERIFY(shown.contains(QLocale().toString(*preset.maxCharactersPerLine)));
    }
}

void TestSettingsDialog::shortcutsAreGivenTakenAndReset()
{
    UiFixture fixture;
    MainWindow window(fixture.studio());
    SettingsDialog dialog(fixture.studio(), &window);
    dialog.show(SettingsDialog::Page::Shortcuts);
    auto *list = dialog.findChild<QTreeWidget *>(QStringLiteral("shortcuts"));
    auto *keys = dialog.findChild<QKeySequenceEdit *>(QStringLiteral("keys"));
    auto *assign = dialog.findChild<QPushButton *>(QStringLiteral("assign"));
    ActionRegistry &actions = fixture.studio().actions();
    list->setCurrentItem(itemOf(*list, QStringLiteral("edit.history")));
    keys->setFocus();
    QTest::keyClick(keys, Qt::Key_O, Qt::ControlModifier);
    QCOMPARE(keys->keySequence(), QKeySequence(QStringLiteral("Ctrl+O")));
    // Who has them now is named before they are taken.
    const auto *conflict = dialog.findChild<QLabel *>(QStringLiteral("conflict"));
    QTRY_VERIFY(conflict->text().contains(QStringLiteral("Open project")));
    assign->click();
    QCOMPARE(actions.shortcutOwner(QKeySequence(QStringLiteral("Ctrl+O"))), QStringLiteral("edit.history"));
    QVERIFY(actions.action(QStringLiteral("file.open"))->shortcuts().isEmpty());
    QCOMPARE(itemOf(*list, QStringLiteral("edit.history"))->text(1), QStringLiteral("Ctrl+O"));

    // After a restart too.
    ActionRegistry later(fixture.studio().settings());
    ActionSpec spec;
    spec.id = QStringLiteral("edit.history");
    spec.text = "History";
    QCOMPARE(later.add(spec)->shortcut(), QKeySequence(QStringLiteral("Ctrl+O")));

    dialog.findChild<QPushButton *>(QStringLiteral("resetAll"))->click();
    QCOMPARE(actions.shortcutOwner(QKeySequence(QStringLiteral("Ctrl+O"))), QStringLiteral("file.open"));
    QCOMPARE(actions.action(QStringLiteral("edit.history"))->shortcut(),
             QKeySequence(QStringLiteral("Ctrl+Alt+H")));
}

void TestSettingsDialog::shortcutsAreFound()
{
    UiFixture fixture;
    MainWindow window(fixture.studio());
    SettingsDialog dialog(fixture.studio(), &window);
    dialog.show(SettingsDialog::Page::Shortcuts);
    auto *list = dialog.findChild<QTreeWidget *>(QStringLiteral("shortcuts"));
    QTest::keyClicks(dialog.findChild<QLineEdit *>(QStringLiteral("shortcutFilter")),
                     QStringLiteral("Ctrl+Q"));
    QVERIFY(!itemOf(*list, QStringLiteral("file.quit"))->isHidden());
    QVERIFY(itemOf(*list, QStringLiteral("file.open"))->isHidden());
}

void TestSettingsDialog::theLastProjectOpensWhenWanted()
{
    UiFixture fixture;
    {
        MainWindow window(fixture.studio());
        QVERIFY(fixture.createProject());
        fixture.session().close();
        QVERIFY(!fixture.studio().settings().reopensLastProject());
        SettingsDialog dialog(fixture.studio(), &window);
        dialog.findChild<QCheckBox *>(QStringLiteral("reopenLast"))->click();
        QVERIFY(fixture.studio().settings().reopensLastProject());
        window.openLastProject();
        QVERIFY(QTest::qWaitFor([&] { return fixture.session().isOpen(); }, 10'000));
        QCOMPARE(fixture.session().name(), QStringLiteral("test"));
    }
}

void TestSettingsDialog::everyControlHasAName()
{
    UiFixture fixture;
    MainWindow window(fixture.studio());
    SettingsDialog dialog(fixture.studio(), &window);
    for (const auto page : {SettingsDialog::Page::Appearance, SettingsDialog::Page::Models,
                            SettingsDialog::Page::Quality, SettingsDialog::Page::Shortcuts}) {
        dialog.show(page);
        const QStringList nameless = namelessControls(&dialog);
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1Char('\n'))));
    }
}

QTEST_MAIN(TestSettingsDialog)
#include "test_settings_dialog.moc"
