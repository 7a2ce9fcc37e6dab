// SPDX-License-Identifier: MIT
#pragma once

/// @file
/// A label of one plain line that never holds a panel apart: what has no room ends in "…" and is whole in the
/// tool tip. Screen readers get the whole text.

#include <QLabel>

namespace anycap::ui {

class ElidedLabel : public QLabel {
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
};

} // namespace anycap::ui
