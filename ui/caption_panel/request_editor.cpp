// SPDX-License-Identifier: MIT
#include "ui/caption_panel/request_editor.h"

#include "core/batch/local_only.h"
#include "ui/caption_panel/recipe_menu.h"
#include "ui/session/captioner_text.h"
#include "ui/session/studio.h"
#include "ui/session/text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>

namespace anycap::ui {

namespace {

const QString kWriterKey = QStringLiteral("caption/writer");
const QString kRefinerKey = QStringLiteral("caption/refiner");
constexpr double kSomeChance = 0.7;

} // namespace

RequestEditor::RequestEditor(Studio &studio, const InstructionCatalogue &catalogue, QWidget *parent)
    : QWidget(parent)
    , m_studio(studio)
    , m_catalogue(catalogue)
    , m_instruction(new InstructionPicker(studio.settings(), catalogue, this))
    , m_constraints(new ConstraintEditor(this))
    , m_writer(new QComboBox(this))
    , m_refiner(new QComboBox(this))
    , m_seed(new QSpinBox(this))
    , m_lock(new QCheckBox(this))
    , m_chance(new QComboBox(this))
    , m_recipes(new RecipeMenu(
          studio, [this] { return request(batch::RequestTask::WriteAndRefine, {}); }, this))
    , m_instructionLabel(new QLabel(this))
    , m_writerLabel(new QLabel(this))
    , m_refinerLabel(new QLabel(this))
    , m_chanceLabel(new QLabel(this))
{
    m_writer->setObjectName(QStringLiteral("writer"));
    m_refiner->setObjectName(QStringLiteral("refiner"));
    m_seed->setObjectName(QStringLiteral("seed"));
    m_lock->setObjectName(QStringLiteral("lockSeed"));
    m_chance->setObjectName(QStringLiteral("chance"));
    m_seed->setRange(0, 999'999'999);
    m_chance->addItem(QString(), 0.0);
    m_chance->addItem(QString(), kSomeChance);
    m_chance->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_chance->setMinimumContentsLength(6);
    for (QComboBox *box : {m_writer, m_refiner}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(6);
    }
    m_instructionLabel->setBuddy(m_instruction);
    m_writerLabel->setBuddy(m_writer);
    m_refinerLabel->setBuddy(m_refiner);
    m_chanceLabel->setBuddy(m_chance);
    auto *who = new QHBoxLayout;
    who->addWidget(m_writer, 1);
    who->addWidget(m_refinerLabel);
    who->addWidget(m_refiner, 1);
    auto *chance = new QHBoxLayout;
    chance->addWidget(m_chance, 1);
    chance->addWidget(m_seed);
    chance->addWidget(m_lock);
    m_constraints->addBeside(m_recipes);
    auto *form = new QFormLayout(this);
    form->setContentsMargins({});
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(m_instructionLabel, m_instruction);
    form->addRow(m_constraints);
    form->addRow(m_writerLabel, who);
    form->addRow(m_chanceLabel, chance);
    retranslate();
    instructionChanged();

    connect(m_instruction, &InstructionPicker::changed, this, &RequestEditor::instructionChanged);
    connect(m_constraints, &ConstraintEditor::changed, this, &RequestEditor::changed);
    connect(m_writer, &QComboBox::activated, this, [this] {
        m_studio.settings().setValue(kWriterKey, writer());
        emit changed();
    });
    connect(m_refiner, &QComboBox::activated, this, [this] {
        m_studio.settings().setValue(kRefinerKey, refiner());
        emit changed();
    });
    connect(m_chance, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_seed->setEnabled(index > 0);
        m_lock->setEnabled(index > 0);
        emit changed();
    });
    m_seed->setEnabled(false);
    m_lock->setEnabled(false);
    connect(m_recipes, &RecipeMenu::chosen, this, [this](const batch::Recipe &recipe) { takeFrom(recipe); });
    connect(&studio.jobs(), &JobCenter::availabilityChanged, this, &RequestEditor::fillProviders);
    // A project may be local-only.
    connect(&studio.session(), &ProjectSession::opened, this, &RequestEditor::fillProviders);
}

void RequestEditor::retranslate()
{
    m_instructionLabel->setText(tr("&Instruction:"));
    m_writerLabel->setText(tr("&Written by:"));
    m_refinerLabel->setText(tr("refined &by:"));
    m_chanceLabel->setText(tr("C&hoice of words:"));
    m_chance->setItemText(0, tr("Always the likeliest"));
    m_chance->setItemText(1, tr("By chance"));
    m_seed->setPrefix(tr("seed "));
    m_seed->setAccessibleName(tr("Seed"));
    m_lock->setText(tr("Keep"));
    m_lock->setToolTip(tr("Keep this seed; otherwise each run takes another one"));
    fillProviders();
}

void RequestEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void RequestEditor::fillProviders()
{
    const QString writerBefore
        = m_writer->count() > 0 ? writer() : m_studio.settings().value(kWriterKey).toString();
    const QString refinerBefore
        = m_refiner->count() > 0 ? refiner() : m_studio.settings().value(kRefinerKey).toString();
    const QSignalBlocker quietWriter(m_writer);
    const QSignalBlocker quietRefiner(m_refiner);
    m_writer->clear();
    m_refiner->clear();
    const ProjectSession &session = m_studio.session();
    const bool staysHere = session.isOpen() && batch::isLocalOnly(session.project()).value_or(true);
    if (const batch::CaptionerSource *source = m_studio.jobs().source()) {
        for (const batch::CaptionerChoice &choice : source->choices()) {
            if (!choice.isAvailable || (staysHere && choice.sendsDataAway))
                continue;
            QString name = captionerName(choice);
            if (choice.canWriteBase)
                m_writer->addItem(name, fromUtf8(choice.id));
            if (choice.canRefine)
                m_refiner->addItem(name, fromUtf8(choice.id));
        }
    }
    if (!setWriter(writerBefore))
        m_writer->setCurrentIndex(0);
    // A model refines better than measurement does.
    if (!setRefiner(refinerBefore))
        m_refiner->setCurrentIndex(m_refiner->count() - 1);
    m_writer->setEnabled(m_writer->count() > 0);
    m_refiner->setEnabled(m_refiner->count() > 0);
    emit changed();
}

void RequestEditor::setModality(Modality modality) { m_instruction->setModality(modality); }

void RequestEditor::instructionChanged()
{
    // The defaults of the type before go, unless the user changed them; those of the new one come.
    const std::optional<InstructionType> type = m_instruction->type();
    const ConstraintSet defaults = type ? m_catalogue.entry(*type).defaults : ConstraintSet{};
    if (defaults != m_defaults) {
        ConstraintSet kept = m_constraints->constraints();
        std::erase_if(kept, [this](const Constraint &constraint) {
            return std::find(m_defaults.begin(), m_defaults.end(), constraint) != m_defaults.end();
        });
        m_defaults = defaults;
        m_constraints->setConstraints(type ? m_catalogue.withDefaults(*type, kept) : kept);
    }
    emit changed();
}

QString RequestEditor::writer() const { return m_writer->currentData().toString(); }

QString RequestEditor::refiner() const { return m_refiner->currentData().toString(); }

bool RequestEditor::setWriter(const QString &id)
{
    const int index = id.isEmpty() ? -1 : m_writer->findData(id);
    if (index >= 0)
        m_writer->setCurrentIndex(index);
    return index >= 0;
}

bool RequestEditor::setRefiner(const QString &id)
{
    const int index = id.isEmpty() ? -1 : m_refiner->findData(id);
    if (index >= 0)
        m_refiner->setCurrentIndex(index);
    return index >= 0;
}

quint64 RequestEditor::seed() const { return static_cast<quint64>(m_seed->value()); }

void RequestEditor::setSeed(quint64 seed)
{
    m_chance->setCurrentIndex(1);
    m_seed->setValue(static_cast<int>(std::min<quint64>(seed, static_cast<quint64>(m_seed->maximum()))));
}

bool RequestEditor::isSeedLocked() const { return m_lock->isChecked(); }

void RequestEditor::takeFrom(const RequestEditor &other)
{
    if (const std::optional<InstructionType> type = other.m_instruction->type())
        m_instruction->setType(fromUtf8(aspectName(type->aspect)));
    else
        m_instruction->setFreeText(other.m_instruction->freeText());
    m_constraints->setConstraints(other.m_constraints->constraints());
    setWriter(other.writer());
    setRefiner(other.refiner());
    m_sampling = other.m_sampling;
    m_chance->setItemData(1, other.m_chance->itemData(1));
    m_chance->setCurrentIndex(other.m_chance->currentIndex());
    setSeed(other.seed());
    emit changed();
}

void RequestEditor::takeFrom(const batch::Recipe &recipe)
{
    const batch::JobRequest &asked = recipe.request;
    QStringList missing;
    if (asked.instruction.empty()) {
        m_instruction->setFreeText(fromUtf8(asked.ask));
    } else {
        const QString type = fromUtf8(asked.instruction);
        if (m_instruction->setType(type.mid(type.indexOf(QLatin1Char('/')) + 1)))
            m_instruction->setPhrasing(asked.phrasing);
        else
            missing << type;
    }
    m_constraints->setConstraints(asked.constraints);
    if (!asked.baseProvider.empty() && !setWriter(fromUtf8(asked.baseProvider)))
        missing << fromUtf8(asked.baseProvider);
    if (!asked.refiner.empty() && !setRefiner(fromUtf8(asked.refiner)))
        missing << fromUtf8(asked.refiner);
    m_sampling = asked.sampling;
    const bool isByChance = asked.sampling.temperature > 0;
    m_chance->setItemData(1, isByChance ? asked.sampling.temperature : kSomeChance);
    if (isByChance)
        setSeed(asked.sampling.seed);
    m_chance->setCurrentIndex(isByChance ? 1 : 0);
    missing.removeDuplicates();
    if (!missing.isEmpty()) {
        m_studio.notices().warn(tr("Recipe %1: not here, and left as it was: %2")
                                    .arg(fromUtf8(recipe.name), missing.join(QStringLiteral(", "))));
    }
    emit changed();
}

batch::JobRequest RequestEditor::request(batch::RequestTask task, const std::string &language) const
{
    batch::JobRequest request;
    request.task = task;
    request.baseProvider = toUtf8(writer());
    request.refiner = toUtf8(refiner());
    if (const std::optional<InstructionType> type = m_instruction->type()) {
        request.instruction = type->id();
        request.phrasing = m_instruction->phrasing();
    } else {
        request.ask = toUtf8(m_instruction->freeText());
    }
    request.constraints = m_constraints->constraints();
    request.language = language;
    request.sampling = m_sampling;
    request.sampling.temperature = m_chance->currentData().toDouble();
    request.sampling.seed = seed();
    return request;
}

} // namespace anycap::ui
