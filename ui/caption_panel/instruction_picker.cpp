// SPDX-License-Identifier: MIT
#include "ui/caption_panel/instruction_picker.h"

#include "resources/icons.h"

#include "ui/caption_panel/instruction_text.h"
#include "ui/session/studio_settings.h"
#include "ui/session/text.h"

#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

namespace anycap::ui {

namespace {

const QString kFavouritesKey = QStringLiteral("caption/favourites");
const QString kFreeText = QStringLiteral("free");

} // namespace

InstructionPicker::InstructionPicker(StudioSettings &settings, const InstructionCatalogue &catalogue,
                                     QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_catalogue(catalogue)
    , m_type(new QComboBox(this))
    , m_favourite(new QToolButton(this))
    , m_phrasing(new QComboBox(this))
    , m_text(new QLineEdit(this))
{
    m_type->setObjectName(QStringLiteral("instructionType"));
    m_type->setEditable(true);
    m_type->setInsertPolicy(QComboBox::NoInsert);
    m_type->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_type->completer()->setFilterMode(Qt::MatchContains);
    m_type->setMaxVisibleItems(20);
    m_type->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_type->setMinimumContentsLength(10);
    m_favourite->setObjectName(QStringLiteral("favourite"));
    m_favourite->setCheckable(true);
    m_favourite->setIcon(lineIcon(QStringLiteral("star")));
    m_phrasing->setObjectName(QStringLiteral("phrasing"));
    m_phrasing->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_phrasing->setMinimumContentsLength(10);
    m_text->setObjectName(QStringLiteral("freeText"));
    m_text->setClearButtonEnabled(true);
    auto *first = new QHBoxLayout;
    first->addWidget(m_type, 1);
    first->addWidget(m_favourite);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->addLayout(first);
    all->addWidget(m_phrasing);
    all->addWidget(m_text);
    setFocusProxy(m_type);
    retranslate();
    connect(m_type, &QComboBox::currentIndexChanged, this, &InstructionPicker::typeChanged);
    connect(m_type->lineEdit(), &QLineEdit::editingFinished, this, [this] {
        // What was typed is a search; the field shows what is chosen.
        const int found = m_type->findText(m_type->currentText(), Qt::MatchContains);
        if (found >= 0 && m_type->itemText(m_type->currentIndex()) != m_type->currentText())
            m_type->setCurrentIndex(found);
        m_type->setEditText(m_type->itemText(m_type->currentIndex()));
    });
    connect(m_favourite, &QToolButton::toggled, this, &InstructionPicker::toggleFavourite);
    connect(m_phrasing, &QComboBox::currentIndexChanged, this, &InstructionPicker::changed);
    connect(m_text, &QLineEdit::textChanged, this, &InstructionPicker::changed);
}

QStringList InstructionPicker::favourites() const { return m_settings.value(kFavouritesKey).toStringList(); }

void InstructionPicker::fill()
{
    const QString chosen = m_type->currentData().toString();
    const QSignalBlocker quiet(m_type);
    m_type->clear();
    const QStringList starred = favourites();
    const auto add = [this](const InstructionEntry &entry, bool isStarred) {
        const QString name = fromUtf8(aspectName(entry.type.aspect));
        m_type->addItem(isStarred ? QStringLiteral("★ ") + instructionLabel(entry) : instructionLabel(entry),
                        name);
        m_type->setItemData(m_type->count() - 1, instructionExplanation(entry), Qt::ToolTipRole);
    };
    for (const bool isStarred : {true, false}) {
        for (const InstructionKind kind : {InstructionKind::Style, InstructionKind::Content}) {
            for (const InstructionEntry &entry : m_catalogue.entries()) {
                const bool isFavourite = starred.contains(fromUtf8(entry.type.id()));
                if (entry.type.modality == m_modality && entry.kind == kind && isFavourite == isStarred)
                    add(entry, isStarred);
            }
        }
    }
    m_type->insertSeparator(m_type->count());
    m_type->addItem(tr("Free text…"), kFreeText);
    int index = m_type->findData(chosen);
    if (index < 0)
        index = m_type->findData(QStringLiteral("brief"));
    m_type->setCurrentIndex(std::max(0, index));
    typeChanged();
}

void InstructionPicker::retranslate()
{
    m_type->setAccessibleName(tr("Instruction"));
    m_type->lineEdit()->setPlaceholderText(tr("Find an instruction"));
    m_favourite->setToolTip(tr("Favourite: stands first in the list"));
    m_favourite->setAccessibleName(tr("Favourite"));
    m_phrasing->setAccessibleName(tr("Phrasing that is sent"));
    m_text->setPlaceholderText(tr("Say in your own words what the caption should be"));
    m_text->setAccessibleName(tr("Instruction in your own words"));
    fill();
}

void InstructionPicker::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void InstructionPicker::setModality(Modality modality)
{
    if (modality == m_modality)
        return;
    m_modality = modality;
    fill();
}

bool InstructionPicker::setType(const QString &aspect)
{
    const int index = m_type->findData(aspect);
    if (index < 0)
        return false;
    m_type->setCurrentIndex(index);
    return true;
}

std::optional<InstructionType> InstructionPicker::type() const
{
    const auto aspect = aspectFromName(toUtf8(m_type->currentData().toString()));
    return aspect ? instructionType(m_modality, *aspect) : std::nullopt;
}

int InstructionPicker::phrasing() const { return std::max(0, m_phrasing->currentIndex()); }

void InstructionPicker::setPhrasing(int phrasing)
{
    if (m_phrasing->count() > 0)
        m_phrasing->setCurrentIndex(std::max(0, phrasing) % m_phrasing->count());
}

QString InstructionPicker::freeText() const
{
    return m_type->currentData().toString() == kFreeText ? m_text->text().trimmed() : QString();
}

void InstructionPicker::setFreeText(const QString &text)
{
    m_type->setCurrentIndex(m_type->findData(kFreeText));
    m_text->setText(text);
}

void InstructionPicker::typeChanged()
{
    const std::optional<InstructionType> chosen = type();
    const bool isFree = !chosen;
    {
        const QSignalBlocker quietPhrasing(m_phrasing);
        const QSignalBlocker quietFavourite(m_favourite);
        m_phrasing->clear();
        if (chosen) {
            const InstructionEntry &entry = m_catalogue.entry(*chosen);
            for (const std::string &phrasing : entry.phrasings) {
                m_phrasing->addItem(fromUtf8(phrasing));
                m_phrasing->setItemData(m_phrasing->count() - 1, fromUtf8(phrasing), Qt::ToolTipRole);
            }
            m_favourite->setChecked(favourites().contains(fromUtf8(chosen->id())));
        }
    }
    m_favourite->setEnabled(!isFree);
    m_phrasing->setVisible(!isFree);
    m_text->setVisible(isFree);
    emit changed();
}

void InstructionPicker::toggleFavourite(bool isFavourite)
{
    const std::optional<InstructionType> chosen = type();
    if (!chosen)
        return;
    QStringList starred = favourites();
    starred.removeAll(fromUtf8(chosen->id()));
    if (isFavourite)
        starred << fromUtf8(chosen->id());
    m_settings.setValue(kFavouritesKey, starred);
    fill();
}

} // namespace anycap::ui
