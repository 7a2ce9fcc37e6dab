<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ActionNames</name>
    <message numerus="yes">
        <source>accept %n change(s)</source>
        <translation>
            <numerusform>%n Änderung annehmen</numerusform>
            <numerusform>%n Änderungen annehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reject %n change(s)</source>
        <translation>
            <numerusform>%n Änderung ablehnen</numerusform>
            <numerusform>%n Änderungen ablehnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>move %n cue(s)</source>
        <translation>
            <numerusform>%n Untertitel verschieben</numerusform>
            <numerusform>%n Untertitel verschieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>resize %n cue(s)</source>
        <translation>
            <numerusform>Länge von %n Untertitel ändern</numerusform>
            <numerusform>Länge von %n Untertiteln ändern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>split %n cue(s)</source>
        <translation>
            <numerusform>%n Untertitel teilen</numerusform>
            <numerusform>%n Untertitel teilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>merge %n cue(s)</source>
        <translation>
            <numerusform>%n Untertitel verbinden</numerusform>
            <numerusform>%n Untertitel verbinden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %n cue(s)</source>
        <translation>
            <numerusform>%n Untertitel löschen</numerusform>
            <numerusform>%n Untertitel löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>add %n cue(s)</source>
        <translation>
            <numerusform>%n Untertitel hinzufügen</numerusform>
            <numerusform>%n Untertitel hinzufügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>edit %n cue(s)</source>
        <translation>
            <numerusform>%n Untertitel bearbeiten</numerusform>
            <numerusform>%n Untertitel bearbeiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>time %n cue(s)</source>
        <translation>
            <numerusform>Zeiten von %n Untertitel setzen</numerusform>
            <numerusform>Zeiten von %n Untertiteln setzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>shift %n cue(s)</source>
        <translation>
            <numerusform>Zeiten von %n Untertitel verschieben</numerusform>
            <numerusform>Zeiten von %n Untertiteln verschieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>caption %n cue(s)</source>
        <translation>
            <numerusform>%n Untertitel beschreiben</numerusform>
            <numerusform>%n Untertitel beschreiben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>accept %n caption(s)</source>
        <translation>
            <numerusform>%n Beschreibung annehmen</numerusform>
            <numerusform>%n Beschreibungen annehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reject %n caption(s)</source>
        <translation>
            <numerusform>%n Beschreibung ablehnen</numerusform>
            <numerusform>%n Beschreibungen ablehnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reopen %n caption(s)</source>
        <translation>
            <numerusform>%n Beschreibung wieder öffnen</numerusform>
            <numerusform>%n Beschreibungen wieder öffnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>restore %n caption(s)</source>
        <translation>
            <numerusform>%n Beschreibung zurückholen</numerusform>
            <numerusform>%n Beschreibungen zurückholen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %n media file(s)</source>
        <translation>
            <numerusform>%n Mediendatei löschen</numerusform>
            <numerusform>%n Mediendateien löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>add %n media file(s)</source>
        <translation>
            <numerusform>%n Mediendatei hinzufügen</numerusform>
            <numerusform>%n Mediendateien hinzufügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>relink %n media file(s)</source>
        <translation>
            <numerusform>%n Mediendatei neu verknüpfen</numerusform>
            <numerusform>%n Mediendateien neu verknüpfen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>import %n caption(s)</source>
        <translation>
            <numerusform>%n Beschreibung importieren</numerusform>
            <numerusform>%n Beschreibungen importieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>add %n track(s)</source>
        <translation>
            <numerusform>%n Spur hinzufügen</numerusform>
            <numerusform>%n Spuren hinzufügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>edit %n track(s)</source>
        <translation>
            <numerusform>%n Spur bearbeiten</numerusform>
            <numerusform>%n Spuren bearbeiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %n track(s)</source>
        <translation>
            <numerusform>%n Spur löschen</numerusform>
            <numerusform>%n Spuren löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>paste %n cue(s)</source>
        <translation>
            <numerusform>%n Untertitel einfügen</numerusform>
            <numerusform>%n Untertitel einfügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>snap %n cue(s)</source>
        <translation>
            <numerusform>%n Untertitel einrasten</numerusform>
            <numerusform>%n Untertitel einrasten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>sort %n cue(s)</source>
        <translation>
            <numerusform>%n Untertitel sortieren</numerusform>
            <numerusform>%n Untertitel sortieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>duplicate %n cue(s)</source>
        <translation>
            <numerusform>%n Untertitel duplizieren</numerusform>
            <numerusform>%n Untertitel duplizieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>fix %n cue(s)</source>
        <translation>
            <numerusform>%n Untertitel korrigieren</numerusform>
            <numerusform>%n Untertitel korrigieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>replace in %n cue(s)</source>
        <translation>
            <numerusform>in %n Untertitel ersetzen</numerusform>
            <numerusform>in %n Untertiteln ersetzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>edit settings of %n cue(s)</source>
        <translation>
            <numerusform>Einstellungen von %n Untertitel ändern</numerusform>
            <numerusform>Einstellungen von %n Untertiteln ändern</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Write and refine</source>
        <translation>&amp;Schreiben und verfeinern</translation>
    </message>
    <message>
        <source>Write a caption where there is none, and refine it; it comes as a candidate</source>
        <translation>Schreibt eine Beschreibung, wo noch keine ist, und verfeinert sie; das Ergebnis ist ein Vorschlag</translation>
    </message>
    <message>
        <source>Write a &amp;base caption</source>
        <translation>&amp;Ausgangsbeschreibung schreiben</translation>
    </message>
    <message>
        <source>What the writer says of the medium, as a candidate</source>
        <translation>Was der Beschreiber über das Medium sagt, als Vorschlag</translation>
    </message>
    <message>
        <source>&amp;Refine</source>
        <translation>&amp;Verfeinern</translation>
    </message>
    <message>
        <source>Rewrite the caption so that it follows the instruction, as a candidate</source>
        <translation>Schreibt die Beschreibung nach der Anweisung um, als Vorschlag</translation>
    </message>
    <message>
        <source>&amp;Fix length</source>
        <translation>&amp;Länge anpassen</translation>
    </message>
    <message>
        <source>Change no more than the limits ask for</source>
        <translation>Ändert nur so viel, wie die Vorgaben verlangen</translation>
    </message>
    <message>
        <source>Again, the &amp;same</source>
        <translation>Noch einmal, &amp;gleich</translation>
    </message>
    <message>
        <source>The last run once more, with the same seed</source>
        <translation>Wiederholt den letzten Lauf mit demselben Startwert</translation>
    </message>
    <message>
        <source>Again, &amp;different</source>
        <translation>Noch einmal, an&amp;ders</translation>
    </message>
    <message>
        <source>The last run once more, with the next seed</source>
        <translation>Wiederholt den letzten Lauf mit dem nächsten Startwert</translation>
    </message>
    <message>
        <source>S&amp;top writing</source>
        <translation>Schreiben an&amp;halten</translation>
    </message>
    <message>
        <source>What is written so far is kept as a partial candidate</source>
        <translation>Das bisher Geschriebene bleibt als unvollständiger Vorschlag erhalten</translation>
    </message>
    <message>
        <source>&amp;Previous candidate</source>
        <translation>Vo&amp;riger Vorschlag</translation>
    </message>
    <message>
        <source>Next ca&amp;ndidate</source>
        <translation>&amp;Nächster Vorschlag</translation>
    </message>
    <message>
        <source>A&amp;ccept the candidate</source>
        <translation>V&amp;orschlag annehmen</translation>
    </message>
    <message>
        <source>The shown candidate becomes the caption</source>
        <translation>Der angezeigte Vorschlag wird zur Beschreibung</translation>
    </message>
    <message>
        <source>Reject the candidat&amp;e</source>
        <translation>Vorschlag a&amp;blehnen</translation>
    </message>
    <message>
        <source>Cop&amp;y the caption</source>
        <translation>Beschreibung &amp;kopieren</translation>
    </message>
    <message>
        <source>Pre&amp;vious change</source>
        <translation>Vor&amp;ige Änderung</translation>
    </message>
    <message>
        <source>&amp;Next change</source>
        <translation>Nä&amp;chste Änderung</translation>
    </message>
    <message>
        <source>&amp;Accept this change</source>
        <translation>Di&amp;ese Änderung annehmen</translation>
    </message>
    <message>
        <source>&amp;Reject this change</source>
        <translation>Diese &amp;Änderung ablehnen</translation>
    </message>
    <message>
        <source>Accept a&amp;ll changes</source>
        <translation>Alle Änderungen anneh&amp;men</translation>
    </message>
    <message>
        <source>Re&amp;ject all changes</source>
        <translation>Alle Änder&amp;ungen ablehnen</translation>
    </message>
    <message>
        <source>Texts one above the &amp;other</source>
        <translation>&amp;Texte untereinander</translation>
    </message>
    <message>
        <source>&amp;Edit cue</source>
        <translation>Untertitel &amp;bearbeiten</translation>
    </message>
    <message>
        <source>Edits the cell of the table, or the cue&apos;s text</source>
        <translation>Bearbeitet die Tabellenzelle oder den Text des Untertitels</translation>
    </message>
    <message>
        <source>&amp;Add cue at playhead</source>
        <translation>Untertitel am Abspielkopf &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Adds a cue where the film or sound is</source>
        <translation>Fügt einen Untertitel an der aktuellen Stelle von Film oder Ton hinzu</translation>
    </message>
    <message>
        <source>&amp;Split cue</source>
        <translation>Untertitel &amp;teilen</translation>
    </message>
    <message>
        <source>Splits the cue at the playhead, its text at the cursor or the best place</source>
        <translation>Teilt den Untertitel am Abspielkopf, seinen Text an der Einfügemarke oder der besten Stelle</translation>
    </message>
    <message>
        <source>&amp;Merge cues</source>
        <translation>Untertitel &amp;verbinden</translation>
    </message>
    <message>
        <source>Makes one cue of the selected neighbours, or of this one and the next</source>
        <translation>Macht aus den gewählten Nachbarn oder aus diesem und dem nächsten einen Untertitel</translation>
    </message>
    <message>
        <source>Dup&amp;licate</source>
        <translation>D&amp;uplizieren</translation>
    </message>
    <message>
        <source>Puts a copy behind each selected cue</source>
        <translation>Fügt hinter jedem gewählten Untertitel eine Kopie ein</translation>
    </message>
    <message>
        <source>&amp;Delete cues</source>
        <translation>Untertitel &amp;löschen</translation>
    </message>
    <message>
        <source>Deletes the selected cues</source>
        <translation>Löscht die gewählten Untertitel</translation>
    </message>
    <message>
        <source>C&amp;ut cues</source>
        <translation>Untertitel &amp;ausschneiden</translation>
    </message>
    <message>
        <source>Copies the selected cues as SubRip text and deletes them</source>
        <translation>Kopiert die gewählten Untertitel als SubRip-Text und löscht sie</translation>
    </message>
    <message>
        <source>&amp;Copy cues</source>
        <translation>Untertitel &amp;kopieren</translation>
    </message>
    <message>
        <source>Copies the selected cues as SubRip text</source>
        <translation>Kopiert die gewählten Untertitel als SubRip-Text</translation>
    </message>
    <message>
        <source>&amp;Paste cues</source>
        <translation>Untertitel &amp;einfügen</translation>
    </message>
    <message>
        <source>Adds the cues of the clipboard at their own times</source>
        <translation>Fügt die Untertitel der Zwischenablage mit ihren eigenen Zeiten ein</translation>
    </message>
    <message>
        <source>Paste cues at play&amp;head</source>
        <translation>Untertitel am Abs&amp;pielkopf einfügen</translation>
    </message>
    <message>
        <source>Adds the cues of the clipboard from the playhead on</source>
        <translation>Fügt die Untertitel der Zwischenablage ab dem Abspielkopf ein</translation>
    </message>
    <message>
        <source>S&amp;ort by time</source>
        <translation>Nach Zeit s&amp;ortieren</translation>
    </message>
    <message>
        <source>Puts the cues of the track in the order of their times</source>
        <translation>Ordnet die Untertitel der Spur nach ihren Zeiten</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Suchen…</translation>
    </message>
    <message>
        <source>&amp;Replace…</source>
        <translation>&amp;Ersetzen…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>&amp;Weitersuchen</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>&amp;Rückwärts suchen</translation>
    </message>
    <message>
        <source>Set start to play&amp;head</source>
        <translation>&amp;Anfang auf Abspielkopf setzen</translation>
    </message>
    <message>
        <source>The cue begins with the frame that is shown</source>
        <translation>Der Untertitel beginnt mit dem gezeigten Einzelbild</translation>
    </message>
    <message>
        <source>Set e&amp;nd to playhead</source>
        <translation>E&amp;nde auf Abspielkopf setzen</translation>
    </message>
    <message>
        <source>The cue is gone with the frame that is shown</source>
        <translation>Mit dem gezeigten Einzelbild ist der Untertitel verschwunden</translation>
    </message>
    <message>
        <source>Set start and shift the &amp;rest</source>
        <translation>Anfang setzen, &amp;Rest mitverschieben</translation>
    </message>
    <message>
        <source>The cue begins at the playhead, and all after it move along</source>
        <translation>Der Untertitel beginnt am Abspielkopf, alle folgenden verschieben sich mit</translation>
    </message>
    <message>
        <source>One frame &amp;earlier</source>
        <translation>Ein Einzelbild &amp;früher</translation>
    </message>
    <message>
        <source>Moves the selected cues one frame back</source>
        <translation>Verschiebt die gewählten Untertitel um ein Einzelbild zurück</translation>
    </message>
    <message>
        <source>One frame la&amp;ter</source>
        <translation>Ein Einzelbild &amp;später</translation>
    </message>
    <message>
        <source>Moves the selected cues one frame on</source>
        <translation>Verschiebt die gewählten Untertitel um ein Einzelbild weiter</translation>
    </message>
    <message>
        <source>E&amp;xtend to next cue</source>
        <translation>Bis zum nä&amp;chsten verlängern</translation>
    </message>
    <message>
        <source>The cue stays until the smallest gap before the next one</source>
        <translation>Der Untertitel bleibt bis zum Mindestabstand vor dem nächsten stehen</translation>
    </message>
    <message>
        <source>S&amp;hift times…</source>
        <translation>&amp;Zeiten verschieben…</translation>
    </message>
    <message>
        <source>Moves all, the selected or all following cues by a time</source>
        <translation>Verschiebt alle, die gewählten oder alle folgenden Untertitel um eine Zeitspanne</translation>
    </message>
    <message>
        <source>&amp;Next cue</source>
        <translation>N&amp;ächster Untertitel</translation>
    </message>
    <message>
        <source>Pre&amp;vious cue</source>
        <translation>Vor&amp;iger Untertitel</translation>
    </message>
    <message>
        <source>Next pro&amp;blem</source>
        <translation>Nächstes Proble&amp;m</translation>
    </message>
    <message>
        <source>Goes to the next cue that breaks a rule of the preset</source>
        <translation>Geht zum nächsten Untertitel, der eine Regel des Profils verletzt</translation>
    </message>
    <message>
        <source>Previo&amp;us problem</source>
        <translation>Vori&amp;ges Problem</translation>
    </message>
    <message>
        <source>Goes to the cue before that breaks a rule of the preset</source>
        <translation>Geht zum vorigen Untertitel, der eine Regel des Profils verletzt</translation>
    </message>
    <message>
        <source>&amp;Go to cue number…</source>
        <translation>Gehe zu Untertitelnumme&amp;r…</translation>
    </message>
    <message>
        <source>&amp;Follow playback in the table</source>
        <translation>&amp;Wiedergabe in der Tabelle folgen</translation>
    </message>
    <message>
        <source>Scrolls to the cue that is being played</source>
        <translation>Rollt zum Untertitel, der gerade abgespielt wird</translation>
    </message>
    <message>
        <source>Times in fra&amp;mes</source>
        <translation>&amp;Zeiten in Einzelbildern</translation>
    </message>
    <message>
        <source>Frames instead of milliseconds</source>
        <translation>Einzelbilder statt Millisekunden</translation>
    </message>
    <message>
        <source>New &amp;track…</source>
        <translation>Neue S&amp;pur…</translation>
    </message>
    <message>
        <source>Adds a track of cues to the medium</source>
        <translation>Fügt dem Medium eine Spur mit Untertiteln hinzu</translation>
    </message>
    <message>
        <source>Track propert&amp;ies…</source>
        <translation>Spureigenscha&amp;ften…</translation>
    </message>
    <message>
        <source>Name, language and kind of the track</source>
        <translation>Name, Sprache und Art der Spur</translation>
    </message>
    <message>
        <source>Delete trac&amp;k</source>
        <translation>Spur lös&amp;chen</translation>
    </message>
    <message>
        <source>Deletes the track with its cues; it can be undone</source>
        <translation>Löscht die Spur mit ihren Untertiteln; lässt sich rückgängig machen</translation>
    </message>
    <message>
        <source>&amp;Import captions…</source>
        <translation>Beschreibungen &amp;importieren…</translation>
    </message>
    <message>
        <source>Subtitles or a list of captions into this project</source>
        <translation>Untertitel oder eine Liste von Beschreibungen in dieses Projekt</translation>
    </message>
    <message>
        <source>Import text files &amp;beside the media</source>
        <translation>&amp;Textdateien neben den Medien importieren</translation>
    </message>
    <message>
        <source>The caption of picture.jpg from picture.txt</source>
        <translation>Die Beschreibung von bild.jpg aus bild.txt</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>Write the captions as a file, after a look at what it will hold</source>
        <translation>Schreibt die Beschreibungen in eine Datei, mit Vorschau des Inhalts</translation>
    </message>
    <message>
        <source>&amp;Pause jobs</source>
        <translation>Aufträge a&amp;nhalten</translation>
    </message>
    <message>
        <source>Begin no further job; the running one goes on</source>
        <translation>Beginnt keinen weiteren Auftrag; der laufende wird fortgeführt</translation>
    </message>
    <message>
        <source>&amp;Cancel selected jobs</source>
        <translation>Gewählte Aufträge a&amp;bbrechen</translation>
    </message>
    <message>
        <source>The text written so far is kept as a partial candidate</source>
        <translation>Der bisher geschriebene Text bleibt als unvollständiger Vorschlag erhalten</translation>
    </message>
    <message>
        <source>Cancel &amp;all jobs</source>
        <translation>&amp;Alle Aufträge abbrechen</translation>
    </message>
    <message>
        <source>&amp;Run selected jobs again</source>
        <translation>Gewählte Aufträge &amp;wiederholen</translation>
    </message>
    <message>
        <source>Run selected jobs &amp;earlier</source>
        <translation>Gewählte Aufträge &amp;früher ausführen</translation>
    </message>
    <message>
        <source>Run selected jobs &amp;later</source>
        <translation>Gewählte Aufträge &amp;später ausführen</translation>
    </message>
    <message>
        <source>Clear &amp;finished jobs from the list</source>
        <translation>&amp;Erledigte Aufträge aus der Liste entfernen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;History of changes…</source>
        <translation>&amp;Änderungsverlauf…</translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <translation>Befehl &amp;suchen…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>&amp;Tastenkürzel…</translation>
    </message>
    <message>
        <source>&amp;Messages…</source>
        <translation>&amp;Meldungen…</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>&amp;About AnyCap Studio</source>
        <translation>&amp;Über AnyCap Studio</translation>
    </message>
    <message>
        <source>Layout &amp;Caption</source>
        <translation>Anordnung „&amp;Beschreiben“</translation>
    </message>
    <message>
        <source>Layout &amp;Subtitle</source>
        <translation>Anordnung „&amp;Untertiteln“</translation>
    </message>
    <message>
        <source>Layout &amp;Review</source>
        <translation>Anordnung „&amp;Prüfen“</translation>
    </message>
    <message>
        <source>Rese&amp;t this layout</source>
        <translation>Diese Anordnung &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Go to &amp;media</source>
        <translation>Zu den &amp;Medien</translation>
    </message>
    <message>
        <source>Go to &amp;cues</source>
        <translation>Zu den Untertite&amp;ln</translation>
    </message>
    <message>
        <source>Go to c&amp;aption</source>
        <translation>Zur Bes&amp;chreibung</translation>
    </message>
    <message>
        <source>Go to &amp;timeline</source>
        <translation>Zur Ze&amp;itleiste</translation>
    </message>
    <message>
        <source>Go to &amp;jobs</source>
        <translation>Zu den &amp;Aufträgen</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>&amp;Neues Projekt…</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>Projekt &amp;öffnen…</translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation>Projekt &amp;schließen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Add media…</source>
        <translation>Medien &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>Images, films and sounds into this project</source>
        <translation>Bilder, Filme und Tonaufnahmen in dieses Projekt</translation>
    </message>
    <message>
        <source>Add a &amp;folder of media…</source>
        <translation>Medien&amp;ordner hinzufügen…</translation>
    </message>
    <message>
        <source>F&amp;ind missing media…</source>
        <translation>&amp;Fehlende Medien suchen…</translation>
    </message>
    <message>
        <source>Look for moved files in a folder, by their content</source>
        <translation>Sucht verschobene Dateien anhand ihres Inhalts in einem Ordner</translation>
    </message>
    <message>
        <source>Show in the file &amp;manager</source>
        <translation>In der &amp;Dateiverwaltung anzeigen</translation>
    </message>
    <message>
        <source>&amp;Remove from the project</source>
        <translation>A&amp;us dem Projekt entfernen</translation>
    </message>
    <message>
        <source>With their captions; the files stay where they are</source>
        <translation>Mit ihren Beschreibungen; die Dateien bleiben erhalten</translation>
    </message>
    <message>
        <source>Play or &amp;pause</source>
        <translation>&amp;Wiedergabe/Pause</translation>
    </message>
    <message>
        <source>&amp;Back one second</source>
        <translation>Eine Sekunde &amp;zurück</translation>
    </message>
    <message>
        <source>Again while playing faster: slower first</source>
        <translation>Bei schneller Wiedergabe nochmals: zuerst langsamer</translation>
    </message>
    <message>
        <source>P&amp;ause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>Play, &amp;faster when pressed again</source>
        <translation>Wiedergabe, bei erneutem Drü&amp;cken schneller</translation>
    </message>
    <message>
        <source>P&amp;revious frame</source>
        <translation>&amp;Voriges Einzelbild</translation>
    </message>
    <message>
        <source>One frame back; 10 ms in a sound</source>
        <translation>Ein Einzelbild zurück; bei Ton 10 ms</translation>
    </message>
    <message>
        <source>&amp;Next frame</source>
        <translation>&amp;Nächstes Einzelbild</translation>
    </message>
    <message>
        <source>One frame on; 10 ms in a sound</source>
        <translation>Ein Einzelbild weiter; bei Ton 10 ms</translation>
    </message>
    <message>
        <source>To the &amp;start</source>
        <translation>Zum An&amp;fang</translation>
    </message>
    <message>
        <source>To the &amp;end</source>
        <translation>Zum &amp;Ende</translation>
    </message>
    <message>
        <source>&amp;Slower</source>
        <translation>&amp;Langsamer</translation>
    </message>
    <message>
        <source>Fas&amp;ter</source>
        <translation>Sc&amp;hneller</translation>
    </message>
    <message>
        <source>N&amp;ormal speed</source>
        <translation>N&amp;ormale Geschwindigkeit</translation>
    </message>
    <message>
        <source>&amp;Mute</source>
        <translation>S&amp;tumm</translation>
    </message>
    <message>
        <source>Play the &amp;cue</source>
        <translation>&amp;Untertitel abspielen</translation>
    </message>
    <message>
        <source>Play aro&amp;und the cue</source>
        <translation>U&amp;m den Untertitel herum abspielen</translation>
    </message>
    <message>
        <source>From one second before it to one second after</source>
        <translation>Von einer Sekunde davor bis eine Sekunde danach</translation>
    </message>
    <message>
        <source>&amp;Loop the cue</source>
        <translation>Untertitel wie&amp;derholen</translation>
    </message>
    <message>
        <source>Play the current cue over and over</source>
        <translation>Spielt den aktuellen Untertitel immer wieder ab</translation>
    </message>
    <message>
        <source>Loop from &amp;here (A)</source>
        <translation>Schleife &amp;ab hier (A)</translation>
    </message>
    <message>
        <source>Loop up to here (&amp;B)</source>
        <translation>Schleife bis hier (&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Do not loop</source>
        <translation>&amp;Keine Schleife</translation>
    </message>
    <message>
        <source>&amp;Captions on the picture</source>
        <translation>Untertitel &amp;im Bild</translation>
    </message>
    <message>
        <source>&amp;Safe areas</source>
        <translation>&amp;Sichere Bereiche</translation>
    </message>
    <message>
        <source>Frames within which action (93 %) and titles (90 %) are safe</source>
        <translation>Rahmen, in denen Handlung (93 %) und Titel (90 %) sicher zu sehen sind</translation>
    </message>
    <message>
        <source>S&amp;pectrogram of sounds</source>
        <translation>Spekt&amp;rogramm von Tonaufnahmen</translation>
    </message>
    <message>
        <source>Pitches over time, 64 ms windows every 16 ms</source>
        <translation>Tonhöhen im Zeitverlauf, Fenster von 64 ms alle 16 ms</translation>
    </message>
    <message>
        <source>Picture on the &amp;whole screen</source>
        <translation>Bild im &amp;Vollbild</translation>
    </message>
    <message>
        <source>Zoom image &amp;in</source>
        <translation>Bild ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom image &amp;out</source>
        <translation>Bild ver&amp;kleinern</translation>
    </message>
    <message>
        <source>&amp;Fit image</source>
        <translation>Bild ein&amp;passen</translation>
    </message>
    <message>
        <source>Image at &amp;100 %</source>
        <translation>Bild auf &amp;100 %</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Cue</source>
        <translation>&amp;Untertitel</translation>
    </message>
    <message>
        <source>C&amp;aption</source>
        <translation>Be&amp;schreibung</translation>
    </message>
    <message>
        <source>&amp;Playback</source>
        <translation>&amp;Wiedergabe</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>E&amp;xtras</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Zoom timeline &amp;in</source>
        <translation>Zeitleiste ver&amp;größern</translation>
    </message>
    <message>
        <source>Show less time, larger</source>
        <translation>Weniger Zeit, größer</translation>
    </message>
    <message>
        <source>Zoom timeline &amp;out</source>
        <translation>Zeitleiste ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Show more time, smaller</source>
        <translation>Mehr Zeit, kleiner</translation>
    </message>
    <message>
        <source>Show &amp;all time</source>
        <translation>Gesa&amp;mte Zeit anzeigen</translation>
    </message>
    <message>
        <source>Zoom the timeline so that all of the medium is seen</source>
        <translation>Passt die Zeitleiste so an, dass das ganze Medium zu sehen ist</translation>
    </message>
    <message>
        <source>Zoom to &amp;selection</source>
        <translation>Auf Aus&amp;wahl vergrößern</translation>
    </message>
    <message>
        <source>Zoom the timeline to the selected stretch of time or cues</source>
        <translation>Vergrößert die Zeitleiste auf den gewählten Zeitraum oder die gewählten Untertitel</translation>
    </message>
    <message>
        <source>S&amp;nap</source>
        <translation>Ein&amp;rasten</translation>
    </message>
    <message>
        <source>Draw dragged edges to shots, speech, cues, the playhead and frames</source>
        <translation>Zieht Kanten zu Schnitten, Sprache, Untertiteln, Abspielkopf und Einzelbildern</translation>
    </message>
    <message>
        <source>&amp;Follow playhead</source>
        <translation>Abspielkopf &amp;folgen</translation>
    </message>
    <message>
        <source>Keep the playhead in view</source>
        <translation>Hält den Abspielkopf im Blick</translation>
    </message>
    <message>
        <source>Timeline page &amp;back</source>
        <translation>Zeitleiste &amp;zurückblättern</translation>
    </message>
    <message>
        <source>Timeline page o&amp;n</source>
        <translation>Zeitleiste weiterb&amp;lättern</translation>
    </message>
    <message>
        <source>Cue &amp;before in time</source>
        <translation>Zeitlich &amp;voriger Untertitel</translation>
    </message>
    <message>
        <source>Cue &amp;after in time</source>
        <translation>Zeitlich &amp;nächster Untertitel</translation>
    </message>
    <message>
        <source>Select cue before, too</source>
        <translation>Vorigen Untertitel dazuwählen</translation>
    </message>
    <message>
        <source>Select cue after, too</source>
        <translation>Nächsten Untertitel dazuwählen</translation>
    </message>
    <message>
        <source>Add cue &amp;here</source>
        <translation>Untertitel &amp;hier hinzufügen</translation>
    </message>
    <message>
        <source>A new cue over the selected stretch of time, or at the playhead</source>
        <translation>Ein neuer Untertitel über dem gewählten Zeitraum oder am Abspielkopf</translation>
    </message>
    <message>
        <source>Edit &amp;text in timeline</source>
        <translation>&amp;Text in der Zeitleiste bearbeiten</translation>
    </message>
    <message>
        <source>Split at &amp;playhead</source>
        <translation>Am Abs&amp;pielkopf teilen</translation>
    </message>
    <message>
        <source>Two cues from the one at the playhead</source>
        <translation>Zwei Untertitel aus dem am Abspielkopf</translation>
    </message>
    <message>
        <source>&amp;Merge neighbours</source>
        <translation>Nachbarn ver&amp;binden</translation>
    </message>
    <message>
        <source>One cue from the selected ones, or from this one and the next</source>
        <translation>Ein Untertitel aus den gewählten oder aus diesem und dem nächsten</translation>
    </message>
    <message>
        <source>S&amp;tart at playhead</source>
        <translation>&amp;Anfang am Abspielkopf</translation>
    </message>
    <message>
        <source>&amp;End at playhead</source>
        <translation>&amp;Ende am Abspielkopf</translation>
    </message>
    <message>
        <source>Draw to &amp;shots and neighbours</source>
        <translation>An &amp;Schnitte und Nachbarn ziehen</translation>
    </message>
    <message>
        <source>Edges near a shot or a cue go there, with the preset&apos;s gap</source>
        <translation>Kanten nahe einem Schnitt oder Untertitel rücken dorthin, mit dem Abstand des Profils</translation>
    </message>
    <message>
        <source>Move a frame earlier</source>
        <translation>Untertitel ein Einzelbild früher</translation>
    </message>
    <message>
        <source>Move a frame later</source>
        <translation>Untertitel ein Einzelbild später</translation>
    </message>
    <message>
        <source>Move 0.1 s earlier</source>
        <translation>Untertitel 0,1 s früher</translation>
    </message>
    <message>
        <source>Move 0.1 s later</source>
        <translation>Untertitel 0,1 s später</translation>
    </message>
    <message>
        <source>Start a frame earlier</source>
        <translation>Anfang ein Einzelbild früher</translation>
    </message>
    <message>
        <source>Start a frame later</source>
        <translation>Anfang ein Einzelbild später</translation>
    </message>
    <message>
        <source>Start 0.1 s earlier</source>
        <translation>Anfang 0,1 s früher</translation>
    </message>
    <message>
        <source>Start 0.1 s later</source>
        <translation>Anfang 0,1 s später</translation>
    </message>
    <message>
        <source>End a frame earlier</source>
        <translation>Ende ein Einzelbild früher</translation>
    </message>
    <message>
        <source>End a frame later</source>
        <translation>Ende ein Einzelbild später</translation>
    </message>
    <message>
        <source>End 0.1 s earlier</source>
        <translation>Ende 0,1 s früher</translation>
    </message>
    <message>
        <source>End 0.1 s later</source>
        <translation>Ende 0,1 s später</translation>
    </message>
    <message>
        <source>&amp;Loop selected time</source>
        <translation>Gewählten Zeitraum wie&amp;derholen</translation>
    </message>
    <message>
        <source>Play the selected stretch of time, or the cue, over and over</source>
        <translation>Spielt den gewählten Zeitraum oder den Untertitel immer wieder ab</translation>
    </message>
    <message>
        <source>Caption &amp;many media…</source>
        <translation>&amp;Viele Medien beschreiben…</translation>
    </message>
    <message>
        <source>One instruction for all media of a kind, in the background</source>
        <translation>Eine Anweisung für alle Medien einer Art, im Hintergrund</translation>
    </message>
    <message>
        <source>&amp;Media stay on this computer</source>
        <translation>&amp;Medien bleiben auf diesem Rechner</translation>
    </message>
    <message>
        <source>No captioner that sends media or texts to another computer is used for this project</source>
        <translation>Für dieses Projekt wird niemand gefragt, der Medien oder Texte an einen anderen Rechner sendet</translation>
    </message>
    <message>
        <source>Records in the form of the AnyCap dataset, by the hundred thousand</source>
        <translation>Einträge in der Form des AnyCap-Datensatzes, auch zu Hunderttausenden</translation>
    </message>
    <message>
        <source>&amp;Evaluation…</source>
        <translation>&amp;Auswertung…</translation>
    </message>
    <message>
        <source>Run a benchmark, and see what a run came to, record by record</source>
        <translation>Einen Benchmark ausführen und sehen, was ein Lauf ergeben hat, Eintrag für Eintrag</translation>
    </message>
    <message>
        <source>Export &amp;training data…</source>
        <translation>&amp;Trainingsdaten exportieren…</translation>
    </message>
    <message>
        <source>The captions with what was asked for, in the form of the AnyCap dataset</source>
        <translation>Die Beschreibungen mit dem, was verlangt war, in der Form des AnyCap-Datensatzes</translation>
    </message>
    <message>
        <source>&amp;Dataset…</source>
        <translation>&amp;Datensatz…</translation>
    </message>
</context>
<context>
    <name>Captioner</name>
    <message>
        <source>Draft by measurement</source>
        <translation>Entwurf durch Messung</translation>
    </message>
    <message>
        <source>Captions from measurements, fitted to limits by leaving out; needs no model</source>
        <translation>Beschreibungen aus Messungen, durch Weglassen an die Vorgaben angepasst; braucht kein Modell</translation>
    </message>
</context>
<context>
    <name>CueQuality</name>
    <message>
        <source>Too fast</source>
        <translation>Zu schnell</translation>
    </message>
    <message>
        <source>Too many words</source>
        <translation>Zu viele Wörter</translation>
    </message>
    <message>
        <source>Long line</source>
        <translation>Lange Zeile</translation>
    </message>
    <message>
        <source>Too many lines</source>
        <translation>Zu viele Zeilen</translation>
    </message>
    <message>
        <source>Too short</source>
        <translation>Zu kurz</translation>
    </message>
    <message>
        <source>Too long</source>
        <translation>Zu lang</translation>
    </message>
    <message>
        <source>Small gap</source>
        <translation>Kleiner Abstand</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Überlappung</translation>
    </message>
    <message>
        <source>Out of order</source>
        <translation>Falsche Reihenfolge</translation>
    </message>
    <message>
        <source>No text</source>
        <translation>Kein Text</translation>
    </message>
    <message>
        <source>No duration</source>
        <translation>Keine Dauer</translation>
    </message>
</context>
<context>
    <name>CueState</name>
    <message>
        <source>No text</source>
        <translation>Kein Text</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Ausgangstext</translation>
    </message>
    <message>
        <source>Refined</source>
        <translation>Verfeinert</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Von Hand</translation>
    </message>
</context>
<context>
    <name>Instruction</name>
    <message>
        <source>Position</source>
        <translation>Lage</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>Perspective</source>
        <translation>Perspektive</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>Kurz</translation>
    </message>
    <message>
        <source>Detailed</source>
        <translation>Ausführlich</translation>
    </message>
    <message>
        <source>Narrative</source>
        <translation>Erzählung</translation>
    </message>
    <message>
        <source>Poem</source>
        <translation>Gedicht</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Handlung</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>Schlicht</translation>
    </message>
    <message>
        <source>Where things are in the picture and how they lie to each other</source>
        <translation>Wo sich die Dinge im Bild befinden und wie sie zueinander liegen</translation>
    </message>
    <message>
        <source>What things look like: colour, shape, material, clothing, condition</source>
        <translation>Wie die Dinge aussehen: Farbe, Form, Material, Kleidung, Zustand</translation>
    </message>
    <message>
        <source>Which people and objects there are, and how many of each</source>
        <translation>Welche Personen und Gegenstände es gibt und wie viele jeweils</translation>
    </message>
    <message>
        <source>From where the picture is taken: angle, height, distance, framing</source>
        <translation>Von wo das Bild aufgenommen ist: Winkel, Höhe, Entfernung, Ausschnitt</translation>
    </message>
    <message>
        <source>The picture in one short sentence</source>
        <translation>Das Bild in einem kurzen Satz</translation>
    </message>
    <message>
        <source>A full description: subject, surroundings, and the small things</source>
        <translation>Eine vollständige Beschreibung: Hauptmotiv, Umgebung und Kleinigkeiten</translation>
    </message>
    <message>
        <source>The picture told as a short story</source>
        <translation>Das Bild als kurze Geschichte erzählt</translation>
    </message>
    <message>
        <source>The picture in verse</source>
        <translation>Das Bild in Versen</translation>
    </message>
    <message>
        <source>What the picture is about: its idea and its mood</source>
        <translation>Worum es im Bild geht: Idee und Stimmung</translation>
    </message>
    <message>
        <source>Where things are in the frame, and how that changes</source>
        <translation>Wo sich die Dinge im Bild befinden und wie sich das ändert</translation>
    </message>
    <message>
        <source>What people and things in the video look like</source>
        <translation>Wie Personen und Dinge im Video aussehen</translation>
    </message>
    <message>
        <source>Which people and objects appear, and how many of each</source>
        <translation>Welche Personen und Gegenstände vorkommen und wie viele jeweils</translation>
    </message>
    <message>
        <source>From where the video is filmed: angle, height, distance</source>
        <translation>Von wo das Video aufgenommen ist: Winkel, Höhe, Entfernung</translation>
    </message>
    <message>
        <source>What people, animals and things do</source>
        <translation>Was Menschen, Tiere und Dinge tun</translation>
    </message>
    <message>
        <source>What takes place, in the order it does</source>
        <translation>Was geschieht, in der richtigen Reihenfolge</translation>
    </message>
    <message>
        <source>The place and the surroundings behind the subject</source>
        <translation>Der Ort und die Umgebung hinter dem Hauptmotiv</translation>
    </message>
    <message>
        <source>How the camera moves, and how shots change</source>
        <translation>Wie sich die Kamera bewegt und die Einstellungen wechseln</translation>
    </message>
    <message>
        <source>The video in one short sentence</source>
        <translation>Das Video in einem kurzen Satz</translation>
    </message>
    <message>
        <source>A full description from beginning to end</source>
        <translation>Eine vollständige Beschreibung von Anfang bis Ende</translation>
    </message>
    <message>
        <source>The video told as a short story</source>
        <translation>Das Video als kurze Geschichte erzählt</translation>
    </message>
    <message>
        <source>The video in verse</source>
        <translation>Das Video in Versen</translation>
    </message>
    <message>
        <source>What the video is about: its idea and its mood</source>
        <translation>Worum es im Video geht: Idee und Stimmung</translation>
    </message>
    <message>
        <source>Which sounds occur, and in which order</source>
        <translation>Welche Geräusche vorkommen und in welcher Reihenfolge</translation>
    </message>
    <message>
        <source>The sound in one short sentence</source>
        <translation>Die Tonaufnahme in einem kurzen Satz</translation>
    </message>
    <message>
        <source>A full description: sources, loudness, space, changes</source>
        <translation>Eine vollständige Beschreibung: Quellen, Lautstärke, Raum, Veränderungen</translation>
    </message>
    <message>
        <source>The sound told as a short story</source>
        <translation>Die Tonaufnahme als kurze Geschichte erzählt</translation>
    </message>
    <message>
        <source>The sound in verse</source>
        <translation>Die Tonaufnahme in Versen</translation>
    </message>
    <message>
        <source>One plain sentence that says what is heard</source>
        <translation>Ein schlichter Satz, der sagt, was zu hören ist</translation>
    </message>
</context>
<context>
    <name>Studio</name>
    <message>
        <source>The sample media are not installed</source>
        <translation>Die Beispielmedien sind nicht installiert</translation>
    </message>
    <message>
        <source>%1: this folder cannot be made</source>
        <translation>%1: Dieser Ordner kann nicht angelegt werden</translation>
    </message>
</context>
<context>
    <name>TrackKind</name>
    <message>
        <source>Subtitles</source>
        <translation>Untertitel</translation>
    </message>
    <message>
        <source>Captions (SDH)</source>
        <translation>Untertitel für Hörgeschädigte (SDH)</translation>
    </message>
    <message>
        <source>Descriptions</source>
        <translation>Beschreibungen</translation>
    </message>
    <message>
        <source>Alt text</source>
        <translation>Alternativtext</translation>
    </message>
</context>
<context>
    <name>VersionText</name>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>%1, changed by you</source>
        <translation>%1, von Ihnen geändert</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>Startwert %1</translation>
    </message>
    <message>
        <source>partial</source>
        <translation>unvollständig</translation>
    </message>
    <message>
        <source>candidate</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>ersetzt</translation>
    </message>
    <message>
        <source>By: %1</source>
        <translation>Von: %1</translation>
    </message>
    <message>
        <source>When: %1</source>
        <translation>Wann: %1</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>Zustand: %1</translation>
    </message>
    <message>
        <source>Instruction: %1</source>
        <translation>Anweisung: %1</translation>
    </message>
    <message>
        <source>Limits: %1</source>
        <translation>Vorgaben: %1</translation>
    </message>
    <message>
        <source>Seed: %1</source>
        <translation>Startwert: %1</translation>
    </message>
    <message>
        <source>Temperature: %1</source>
        <translation>Temperatur: %1</translation>
    </message>
    <message>
        <source>Device: %1</source>
        <translation>Gerät: %1</translation>
    </message>
    <message>
        <source>Model&apos;s content: %1</source>
        <translation>Modellinhalt: %1</translation>
    </message>
    <message>
        <source>Run: %1</source>
        <translation>Lauf: %1</translation>
    </message>
</context>
<context>
    <name>anycap::ui::AboutDialog</name>
    <message>
        <source>About AnyCap Studio</source>
        <translation>Über AnyCap Studio</translation>
    </message>
    <message>
        <source>Captions for pictures, films and sounds: drafted, refined and checked on this computer. Free software under the MIT licence.</source>
        <translation>Beschreibungen für Bilder, Filme und Tonaufnahmen: auf diesem Rechner entworfen, verfeinert und geprüft. Freie Software unter der MIT-Lizenz.</translation>
    </message>
    <message>
        <source>It stands on:</source>
        <translation>Es baut auf:</translation>
    </message>
</context>
<context>
    <name>anycap::ui::AcdExportDialog</name>
    <message>
        <source>Export training data</source>
        <translation>Trainingsdaten exportieren</translation>
    </message>
    <message>
        <source>&amp;Write to:</source>
        <translation>&amp;Schreiben nach:</translation>
    </message>
    <message>
        <source>Media &amp;folder:</source>
        <translation>Medien&amp;ordner:</translation>
    </message>
    <message>
        <source>For &amp;validation:</source>
        <translation>Zur &amp;Validierung:</translation>
    </message>
    <message>
        <source>&amp;Licence of the captions:</source>
        <translation>&amp;Lizenz der Beschreibungen:</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Durchsuchen…</translation>
    </message>
    <message>
        <source>Choose where to write</source>
        <translation>Ausgabeort wählen</translation>
    </message>
    <message>
        <source>B&amp;rowse…</source>
        <translation>D&amp;urchsuchen…</translation>
    </message>
    <message>
        <source>Choose the media folder</source>
        <translation>Medienordner wählen</translation>
    </message>
    <message>
        <source>Where a training finds the media</source>
        <translation>Wo ein Training die Medien findet</translation>
    </message>
    <message>
        <source> % of the media</source>
        <translation> % der Medien</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Chosen by the contents of the media: none is in both parts</source>
        <translation>Nach dem Inhalt der Medien gewählt: keines ist in beiden Teilen</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Keine Angabe</translation>
    </message>
    <message>
        <source>Keep to the &amp;mix of the released data: 2 : 2 : 1 of q-a-c, q-8b-c and q-c-c</source>
        <translation>In der &amp;Mischung der veröffentlichten Daten: 2 : 2 : 1 aus q-a-c, q-8b-c und q-c-c</translation>
    </message>
    <message>
        <source>Where no text was accepted, use the newest &amp;candidate</source>
        <translation>Wo kein Text angenommen ist, den &amp;neuesten Vorschlag verwenden</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Progress of writing</source>
        <translation>Fortschritt des Schreibens</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>%1 training data</source>
        <translation>%1 Trainingsdaten</translation>
    </message>
    <message>
        <source>Folder for the records</source>
        <translation>Ordner für die Einträge</translation>
    </message>
    <message>
        <source>Folder of the media</source>
        <translation>Ordner der Medien</translation>
    </message>
    <message>
        <source>There is no record to make: captions need an instruction, and be of a whole medium.</source>
        <translation>Es gibt keinen Eintrag zu machen: Beschreibungen brauchen eine Anweisung und müssen ein ganzes Medium meinen.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) will be written, %1 of them for validation:</source>
        <translation>
            <numerusform>Ein Eintrag wird geschrieben, davon %1 zur Validierung:</numerusform>
            <numerusform>%n Einträge werden geschrieben, davon %1 zur Validierung:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n from captions of people and files (q-a-c)</source>
        <translation>
            <numerusform>%n aus Beschreibungen von Menschen und aus Dateien (q-a-c)</numerusform>
            <numerusform>%n aus Beschreibungen von Menschen und aus Dateien (q-a-c)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n from captions of programs (q-8b-c)</source>
        <translation>
            <numerusform>%n aus Beschreibungen von Programmen (q-8b-c)</numerusform>
            <numerusform>%n aus Beschreibungen von Programmen (q-8b-c)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that were good already (q-c-c)</source>
        <translation>
            <numerusform>%n, die schon gut war (q-c-c)</numerusform>
            <numerusform>%n, die schon gut waren (q-c-c)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without an instruction</source>
        <translation>
            <numerusform>%n ohne Anweisung</numerusform>
            <numerusform>%n ohne Anweisung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of a part of a medium</source>
        <translation>
            <numerusform>%n zu einem Teil eines Mediums</numerusform>
            <numerusform>%n zu einem Teil eines Mediums</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that are there twice</source>
        <translation>
            <numerusform>%n, die zweimal da ist</numerusform>
            <numerusform>%n, die zweimal da sind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to keep to the mix</source>
        <translation>
            <numerusform>%n für die Mischung</numerusform>
            <numerusform>%n für die Mischung</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Weggelassen: %1</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>Angehalten; nichts wurde geschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>%1 written with %n record(s)</source>
        <translation>
            <numerusform>%1 mit einem Eintrag geschrieben</numerusform>
            <numerusform>%1 mit %n Einträgen geschrieben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anycap::ui::AppearancePage</name>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>&amp;Colours:</source>
        <translation>&amp;Farben:</translation>
    </message>
    <message>
        <source>&amp;Size of text:</source>
        <translation>&amp;Textgröße:</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Sprache:</translation>
    </message>
    <message>
        <source>Open the last &amp;project when the program starts</source>
        <translation>Beim Programmstart das letzte &amp;Projekt öffnen</translation>
    </message>
</context>
<context>
    <name>anycap::ui::BatchDialog</name>
    <message>
        <source>Caption many media</source>
        <translation>Viele Medien beschreiben</translation>
    </message>
    <message>
        <source>All media of the project</source>
        <translation>Alle Medien des Projekts</translation>
    </message>
    <message numerus="yes">
        <source>The %n chosen media</source>
        <translation>
            <numerusform>Das gewählte Medium</numerusform>
            <numerusform>Die %n gewählten Medien</numerusform>
        </translation>
    </message>
    <message>
        <source>Write and refine</source>
        <translation>Schreiben und verfeinern</translation>
    </message>
    <message>
        <source>Write base captions</source>
        <translation>Ausgangsbeschreibungen schreiben</translation>
    </message>
    <message>
        <source>Refine the captions there are</source>
        <translation>Vorhandene Beschreibungen verfeinern</translation>
    </message>
    <message>
        <source>Leave out media that have a &amp;caption</source>
        <translation>Medien mit Bes&amp;chreibung auslassen</translation>
    </message>
    <message>
        <source>&amp;Media:</source>
        <translation>&amp;Medien:</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>Ar&amp;t:</translation>
    </message>
    <message>
        <source>&amp;Do:</source>
        <translation>Au&amp;fgabe:</translation>
    </message>
    <message>
        <source>&amp;Begin</source>
        <translation>&amp;Beginnen</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s)</source>
        <translation>
            <numerusform>%n Film</numerusform>
            <numerusform>%n Filme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sound(s)</source>
        <translation>
            <numerusform>%n Ton</numerusform>
            <numerusform>%n Töne</numerusform>
        </translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt…</translation>
    </message>
    <message numerus="yes">
        <source>%n media will be captioned.</source>
        <translation>
            <numerusform>%n Medium wird beschrieben.</numerusform>
            <numerusform>%n Medien werden beschrieben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without any text are left out.</source>
        <translation>
            <numerusform>%n ohne Text wird ausgelassen.</numerusform>
            <numerusform>%n ohne Text werden ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that have a caption are left out.</source>
        <translation>
            <numerusform>%n mit einer Beschreibung wird ausgelassen.</numerusform>
            <numerusform>%n mit einer Beschreibung werden ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The texts come as candidates; nothing is replaced.</source>
        <translation>Die Texte kommen als Vorschläge; nichts wird ersetzt.</translation>
    </message>
</context>
<context>
    <name>anycap::ui::CaptionPanel</name>
    <message>
        <source>&amp;Before:</source>
        <translation>Vor&amp;her:</translation>
    </message>
    <message>
        <source>P&amp;roposed:</source>
        <translation>Vors&amp;chlag:</translation>
    </message>
    <message>
        <source>The &amp;caption:</source>
        <translation>&amp;Beschreibung:</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Fassungen</translation>
    </message>
    <message>
        <source>Texts and versions</source>
        <translation>Texte und Fassungen</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Fortschritt des Laufs</translation>
    </message>
    <message>
        <source>Choose a medium or a cue to caption it.</source>
        <translation>Wählen Sie ein Medium oder einen Untertitel, um es zu beschreiben.</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Erneut ausführen</translation>
    </message>
    <message>
        <source>Write the caption here, or let it be written</source>
        <translation>Schreiben Sie die Beschreibung hier oder lassen Sie sie schreiben</translation>
    </message>
    <message>
        <source>No dictionary of this language is installed; spelling is not checked.</source>
        <translation>Für diese Sprache ist kein Wörterbuch installiert; die Rechtschreibung wird nicht geprüft.</translation>
    </message>
    <message>
        <source>Cue %1, %2 – %3</source>
        <translation>Untertitel %1, %2 – %3</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>No candidate</source>
        <translation>Kein Vorschlag</translation>
    </message>
    <message>
        <source>Why it is flagged: %1</source>
        <translation>Warum beanstandet: %1</translation>
    </message>
</context>
<context>
    <name>anycap::ui::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>A command, a medium, or the number of a cue</source>
        <translation>Ein Befehl, ein Medium oder die Nummer eines Untertitels</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Befehl suchen</translation>
    </message>
    <message>
        <source>Commands that fit</source>
        <translation>Passende Befehle</translation>
    </message>
    <message>
        <source>%1  (%2)</source>
        <translation>%1  (%2)</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Go to cue %1</source>
        <translation>Gehe zu Untertitel %1</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>Untertitel</translation>
    </message>
</context>
<context>
    <name>anycap::ui::CompareView</name>
    <message>
        <source>Text before</source>
        <translation>Text vorher</translation>
    </message>
    <message>
        <source>Proposed text</source>
        <translation>Vorgeschlagener Text</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Wird geschrieben…</translation>
    </message>
    <message>
        <source>No differences</source>
        <translation>Keine Unterschiede</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) to decide</source>
        <translation>
            <numerusform>%n Änderung zu entscheiden</numerusform>
            <numerusform>%n Änderungen zu entscheiden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anycap::ui::ConstraintEditor</name>
    <message>
        <source>Add a limit</source>
        <translation>Vorgabe hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>What can be read in the cue&apos;s time: %n character(s)</source>
        <translation>
            <numerusform>In der Zeit des Untertitels lesbar: %n Zeichen</numerusform>
            <numerusform>In der Zeit des Untertitels lesbar: %n Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>As AnyCapEval puts it</source>
        <translation>In der Formulierung von AnyCapEval</translation>
    </message>
    <message>
        <source>No text can do this: %1</source>
        <translation>Kein Text kann das erfüllen: %1</translation>
    </message>
    <message numerus="yes">
        <source>In the cue&apos;s %1 s: at most %n character(s)</source>
        <translation>
            <numerusform>In den %1 s des Untertitels: höchstens %n Zeichen</numerusform>
            <numerusform>In den %1 s des Untertitels: höchstens %n Zeichen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anycap::ui::ConstraintRow</name>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>Sätze</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Characters a line</source>
        <translation>Zeichen pro Zeile</translation>
    </message>
    <message>
        <source>Characters a second</source>
        <translation>Zeichen pro Sekunde</translation>
    </message>
    <message>
        <source>Must mention</source>
        <translation>Muss erwähnen</translation>
    </message>
    <message>
        <source>Must avoid</source>
        <translation>Muss vermeiden</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>%1, at least</source>
        <translation>%1, mindestens</translation>
    </message>
    <message>
        <source>%1, at most</source>
        <translation>%1, höchstens</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>For example en or pt-BR</source>
        <translation>Zum Beispiel de oder pt-BR</translation>
    </message>
    <message>
        <source>A word or phrase</source>
        <translation>Ein Wort oder eine Wendung</translation>
    </message>
    <message>
        <source>Remove this limit</source>
        <translation>Diese Vorgabe entfernen</translation>
    </message>
    <message>
        <source>Remove the limit on %1</source>
        <translation>Vorgabe „%1“ entfernen</translation>
    </message>
    <message>
        <source>says nothing yet</source>
        <translation>sagt noch nichts aus</translation>
    </message>
    <message>
        <source>met: %1</source>
        <translation>erfüllt: %1</translation>
    </message>
    <message>
        <source>not met: %1</source>
        <translation>nicht erfüllt: %1</translation>
    </message>
    <message>
        <source>met</source>
        <translation>erfüllt</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>nicht erfüllt</translation>
    </message>
    <message>
        <source>Before: %1
Now: %2</source>
        <translation>Vorher: %1
Jetzt: %2</translation>
    </message>
</context>
<context>
    <name>anycap::ui::CueAccessible</name>
    <message>
        <source>Cue %1, %2</source>
        <comment>number, text</comment>
        <translation>Untertitel %1, %2</translation>
    </message>
    <message>
        <source>Cue %1, %2 to %3, %4</source>
        <comment>number, start, end, text</comment>
        <translation>Untertitel %1, %2 bis %3, %4</translation>
    </message>
</context>
<context>
    <name>anycap::ui::CueActions</name>
    <message>
        <source>Go to cue</source>
        <translation>Gehe zu Untertitel</translation>
    </message>
    <message>
        <source>Number of the cue:</source>
        <translation>Nummer des Untertitels:</translation>
    </message>
    <message>
        <source>No problems in this track</source>
        <translation>Keine Probleme in dieser Spur</translation>
    </message>
    <message>
        <source>The clipboard has no cues</source>
        <translation>Die Zwischenablage enthält keine Untertitel</translation>
    </message>
</context>
<context>
    <name>anycap::ui::CueQuality</name>
    <message>
        <source>Reads at %1 characters a second, at most %2</source>
        <translation>Lesegeschwindigkeit %1 Zeichen pro Sekunde, höchstens %2</translation>
    </message>
    <message>
        <source>Reads at %1 words a minute, at most %2</source>
        <translation>Lesegeschwindigkeit %1 Wörter pro Minute, höchstens %2</translation>
    </message>
    <message>
        <source>A line has %1 characters, at most %2</source>
        <translation>Eine Zeile hat %1 Zeichen, höchstens %2</translation>
    </message>
    <message>
        <source>Has %1 lines, at most %2</source>
        <translation>Hat %1 Zeilen, höchstens %2</translation>
    </message>
    <message>
        <source>Stays for %1 ms, at least %2</source>
        <translation>Steht %1 ms lang, mindestens %2</translation>
    </message>
    <message>
        <source>Stays for %1 ms, at most %2</source>
        <translation>Steht %1 ms lang, höchstens %2</translation>
    </message>
    <message>
        <source>Follows the cue before it after %1 ms, at least %2</source>
        <translation>Folgt dem vorigen Untertitel nach %1 ms, mindestens %2</translation>
    </message>
    <message>
        <source>Begins %1 ms before an earlier cue has ended</source>
        <translation>Beginnt %1 ms vor dem Ende eines früheren Untertitels</translation>
    </message>
    <message>
        <source>Begins before the cue before it</source>
        <translation>Beginnt vor dem vorigen Untertitel</translation>
    </message>
    <message>
        <source>Has no text</source>
        <translation>Hat keinen Text</translation>
    </message>
    <message>
        <source>Ends at or before its start</source>
        <translation>Endet an oder vor seinem Anfang</translation>
    </message>
</context>
<context>
    <name>anycap::ui::CueStrip</name>
    <message>
        <source>Cue %1 of %2</source>
        <translation>Untertitel %1 von %2</translation>
    </message>
    <message>
        <source>No cue</source>
        <translation>Kein Untertitel</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Start of the cue</source>
        <translation>Anfang des Untertitels</translation>
    </message>
    <message>
        <source>End of the cue</source>
        <translation>Ende des Untertitels</translation>
    </message>
    <message>
        <source>Duration of the cue</source>
        <translation>Dauer des Untertitels</translation>
    </message>
    <message>
        <source>Previous cue</source>
        <translation>Voriger Untertitel</translation>
    </message>
    <message>
        <source>Next cue</source>
        <translation>Nächster Untertitel</translation>
    </message>
</context>
<context>
    <name>anycap::ui::CueTableModel</name>
    <message>
        <source>, </source>
        <comment>between problems of a cue</comment>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n proposal(s)</source>
        <comment>state of a cue</comment>
        <translation>
            <numerusform>%1, %n Vorschlag</numerusform>
            <numerusform>%1, %n Vorschläge</numerusform>
        </translation>
    </message>
    <message>
        <source>Cue %1, playing now</source>
        <translation>Untertitel %1, wird gerade abgespielt</translation>
    </message>
    <message>
        <source>Cue %1</source>
        <translation>Untertitel %1</translation>
    </message>
    <message>
        <source>Starts at %1</source>
        <translation>Beginnt bei %1</translation>
    </message>
    <message>
        <source>No time</source>
        <translation>Keine Zeit</translation>
    </message>
    <message>
        <source>Ends at %1</source>
        <translation>Endet bei %1</translation>
    </message>
    <message>
        <source>Lasts %1</source>
        <translation>Dauert %1</translation>
    </message>
    <message>
        <source>No text</source>
        <translation>Kein Text</translation>
    </message>
    <message>
        <source>No reading speed</source>
        <translation>Keine Lesegeschwindigkeit</translation>
    </message>
    <message>
        <source>%1 characters a second</source>
        <translation>%1 Zeichen pro Sekunde</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Keine Probleme</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>#</source>
        <comment>column of cue numbers</comment>
        <translation>#</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Characters a second</source>
        <translation>Zeichen pro Sekunde</translation>
    </message>
    <message>
        <source>Char/s</source>
        <comment>column of reading speeds</comment>
        <translation>Zeichen/s</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
</context>
<context>
    <name>anycap::ui::CueTablePanel</name>
    <message>
        <source>Cues</source>
        <translation>Untertitel</translation>
    </message>
    <message>
        <source>Cues of the track</source>
        <translation>Untertitel der Spur</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>Nach Text filtern</translation>
    </message>
    <message>
        <source>Filter by problem or state</source>
        <translation>Nach Problem oder Zustand filtern</translation>
    </message>
    <message>
        <source>All cues</source>
        <translation>Alle Untertitel</translation>
    </message>
    <message>
        <source>With problems</source>
        <translation>Mit Problemen</translation>
    </message>
    <message>
        <source>With proposals</source>
        <translation>Mit Vorschlägen</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>Zustand: %1</translation>
    </message>
    <message>
        <source>Problem: %1</source>
        <translation>Problem: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n cue(s)</source>
        <translation>
            <numerusform>%n Untertitel</numerusform>
            <numerusform>%n Untertitel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n cue(s)</source>
        <translation>
            <numerusform>%1 von %n Untertitel</numerusform>
            <numerusform>%1 von %n Untertiteln</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>number of cues, number of those with problems</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n with problems</source>
        <translation>
            <numerusform>%n mit Problemen</numerusform>
            <numerusform>%n mit Problemen</numerusform>
        </translation>
    </message>
    <message>
        <source>Open or create a project to see its cues.</source>
        <translation>Öffnen oder erstellen Sie ein Projekt, um seine Untertitel zu sehen.</translation>
    </message>
    <message>
        <source>Add a track, or import subtitles, to begin.</source>
        <translation>Fügen Sie zu Beginn eine Spur hinzu oder importieren Sie Untertitel.</translation>
    </message>
    <message>
        <source>New track…</source>
        <translation>Neue Spur…</translation>
    </message>
    <message>
        <source>Add the first cue where the film or sound is now.</source>
        <translation>Fügen Sie den ersten Untertitel an der aktuellen Stelle von Film oder Ton hinzu.</translation>
    </message>
    <message>
        <source>Add cue</source>
        <translation>Untertitel hinzufügen</translation>
    </message>
    <message>
        <source>No cue matches the filter.</source>
        <translation>Kein Untertitel entspricht dem Filter.</translation>
    </message>
    <message>
        <source>Show all cues</source>
        <translation>Alle Untertitel anzeigen</translation>
    </message>
</context>
<context>
    <name>anycap::ui::CueTableView</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>anycap::ui::CueTextBox</name>
    <message>
        <source>Text of the cue</source>
        <translation>Text des Untertitels</translation>
    </message>
    <message>
        <source>Reading speed and line lengths</source>
        <translation>Lesegeschwindigkeit und Zeilenlängen</translation>
    </message>
    <message>
        <source>Problems of the cue</source>
        <translation>Probleme des Untertitels</translation>
    </message>
    <message>
        <source>%1 of %2 characters a second</source>
        <translation>%1 von %2 Zeichen pro Sekunde</translation>
    </message>
    <message>
        <source>%1 characters a second</source>
        <translation>%1 Zeichen pro Sekunde</translation>
    </message>
    <message>
        <source> + </source>
        <comment>between the lengths of lines</comment>
        <translation> + </translation>
    </message>
    <message>
        <source>%1 characters, at most %2 a line</source>
        <translation>%1 Zeichen, höchstens %2 pro Zeile</translation>
    </message>
    <message>
        <source>%1 characters</source>
        <translation>%1 Zeichen</translation>
    </message>
    <message numerus="yes">
        <source>Ctrl+Enter: all %n selected</source>
        <translation>
            <numerusform>Strg+Eingabe: %n gewählter</numerusform>
            <numerusform>Strg+Eingabe: alle %n gewählten</numerusform>
        </translation>
    </message>
    <message>
        <source> · </source>
        <comment>between counters</comment>
        <translation> · </translation>
    </message>
    <message>
        <source>⚠ %1</source>
        <comment>problems of a cue</comment>
        <translation>⚠ %1</translation>
    </message>
</context>
<context>
    <name>anycap::ui::DatasetWindow</name>
    <message>
        <source>q-a-c: made worse</source>
        <translation>q-a-c: verschlechtert</translation>
    </message>
    <message>
        <source>q-8b-c: by a model</source>
        <translation>q-8b-c: von einem Modell</translation>
    </message>
    <message>
        <source>q-c-c: good already</source>
        <translation>q-c-c: schon gut</translation>
    </message>
    <message>
        <source>q-c: nothing given</source>
        <translation>q-c: nichts vorgegeben</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>Videos</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Töne</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Open a &amp;folder…</source>
        <translation>&amp;Ordner öffnen…</translation>
    </message>
    <message>
        <source>Open a f&amp;ile…</source>
        <translation>Date&amp;i öffnen…</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Medien</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Words in the records</source>
        <translation>Wörter in den Einträgen</translation>
    </message>
    <message>
        <source>Words in instruction, captions or file name</source>
        <translation>Wörter in Anweisung, Beschreibungen oder Dateiname</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>Anhal&amp;ten</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>&amp;Records</source>
        <translation>&amp;Einträge</translation>
    </message>
    <message>
        <source>&amp;Statistics</source>
        <translation>&amp;Statistik</translation>
    </message>
    <message>
        <source>Pro&amp;blems</source>
        <translation>Pro&amp;bleme</translation>
    </message>
    <message>
        <source>Save this chart…</source>
        <translation>Dieses Diagramm speichern…</translation>
    </message>
    <message>
        <source>JSON lines in the form of the AnyCap dataset, or a folder with them</source>
        <translation>JSON-Zeilen in der Form des AnyCap-Datensatzes oder ein Ordner mit solchen</translation>
    </message>
    <message>
        <source>All media</source>
        <translation>Alle Medien</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Alle Typen</translation>
    </message>
    <message>
        <source>Folder of a dataset</source>
        <translation>Ordner eines Datensatzes</translation>
    </message>
    <message>
        <source>Records of a dataset</source>
        <translation>Einträge eines Datensatzes</translation>
    </message>
    <message>
        <source>Records and meta files (*.jsonl *.json);;All files (*)</source>
        <translation>Einträge und Meta-Dateien (*.jsonl *.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Reading the records…</source>
        <translation>Einträge werden gelesen…</translation>
    </message>
    <message>
        <source>Stopped; nothing was opened</source>
        <translation>Angehalten; es wurde nichts geöffnet</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft…</translation>
    </message>
    <message>
        <source>Stopped; these are the first that were found</source>
        <translation>Angehalten; das sind die ersten, die gefunden wurden</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>Es wird gemessen…</translation>
    </message>
    <message>
        <source>Stopped; the charts show what was measured until then</source>
        <translation>Angehalten; die Diagramme zeigen, was bis dahin gemessen wurde</translation>
    </message>
    <message>
        <source>Records by type</source>
        <translation>Einträge nach Typ</translation>
    </message>
    <message>
        <source>Records by kind</source>
        <translation>Einträge nach Art</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation>%1 und mehr</translation>
    </message>
    <message>
        <source>Captions by their number of words</source>
        <translation>Beschreibungen nach Zahl der Wörter</translation>
    </message>
    <message>
        <source>Given captions by the share of words that the answer changes</source>
        <translation>Vorgegebene Beschreibungen nach dem Anteil der Wörter, den die Antwort ändert</translation>
    </message>
    <message>
        <source>Instruction: %1</source>
        <translation>Anweisung: %1</translation>
    </message>
    <message>
        <source>Given: %1</source>
        <translation>Vorgegeben: %1</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>Antwort: %1</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Diagramm speichern</translation>
    </message>
    <message>
        <source>Drawing (*.svg);;Picture (*.png)</source>
        <translation>Zeichnung (*.svg);;Bild (*.png)</translation>
    </message>
    <message>
        <source>%1 was written</source>
        <translation>%1 wurde geschrieben</translation>
    </message>
    <message>
        <source>%1 could not be written</source>
        <translation>%1 konnte nicht geschrieben werden</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln record(s)</source>
        <translation>
            <numerusform>%1 von %Ln Eintrag</numerusform>
            <numerusform>%1 von %Ln Einträgen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln Problem</numerusform>
            <numerusform>%Ln Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Media folder…</source>
        <translation>&amp;Medienordner…</translation>
    </message>
    <message>
        <source>Folder of the media</source>
        <translation>Ordner der Medien</translation>
    </message>
</context>
<context>
    <name>anycap::ui::DockLayouts</name>
    <message>
        <source>Caption</source>
        <translation>Beschreiben</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>Untertiteln</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
</context>
<context>
    <name>anycap::ui::EndpointsPage</name>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>%1 answers: %2</source>
        <translation>%1 antwortet: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s): %1</source>
        <translation>
            <numerusform>%n Modell: %1</numerusform>
            <numerusform>%n Modelle: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names of models</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>&amp;Servers that can be asked for captions:</source>
        <translation>&amp;Server, die nach Beschreibungen gefragt werden können:</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Another server</source>
        <translation>Ein anderer Server</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>&amp;Art:</translation>
    </message>
    <message>
        <source>A&amp;ddress, up to /v1:</source>
        <translation>A&amp;dresse, bis /v1:</translation>
    </message>
    <message>
        <source>&amp;Model:</source>
        <translation>&amp;Modell:</translation>
    </message>
    <message>
        <source>The first that the server lists</source>
        <translation>Das erste, das der Server nennt</translation>
    </message>
    <message>
        <source>Its key &amp;is:</source>
        <translation>Sein Schl&amp;üssel ist:</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Nicht nötig</translation>
    </message>
    <message>
        <source>In the keychain</source>
        <translation>Im Schlüsselbund</translation>
    </message>
    <message>
        <source>In an environment variable</source>
        <translation>In einer Umgebungsvariable</translation>
    </message>
    <message>
        <source>At mos&amp;t:</source>
        <translation>Höchs&amp;tens:</translation>
    </message>
    <message>
        <source> at one time</source>
        <comment>requests, after a number</comment>
        <translation> gleichzeitig</translation>
    </message>
    <message>
        <source>Requests at one time</source>
        <translation>Gleichzeitige Anfragen</translation>
    </message>
    <message>
        <source> pictures</source>
        <comment>after a number</comment>
        <translation> Bilder</translation>
    </message>
    <message>
        <source>Pictures in a request</source>
        <translation>Bilder in einer Anfrage</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Longest side of a picture</source>
        <translation>Längste Seite eines Bildes</translation>
    </message>
    <message>
        <source>Te&amp;xts, pictures and sounds may be sent there</source>
        <translation>Te&amp;xte, Bilder und Töne dürfen dorthin gesendet werden</translation>
    </message>
    <message>
        <source>T&amp;est</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>Anha&amp;lten</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>Variable</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Neuer Schlüssel</translation>
    </message>
    <message>
        <source>The server is this computer: nothing leaves it.</source>
        <translation>Der Server ist dieser Rechner: nichts verlässt ihn.</translation>
    </message>
    <message>
        <source>To %1 go captions and instructions, pictures drawn anew at this size, and sound. File names, places, dates and other notes in the files do not go.</source>
        <translation>An %1 gehen Beschreibungen und Anweisungen, neu gezeichnete Bilder in dieser Größe und Ton. Dateinamen, Orte, Daten und andere Vermerke in den Dateien gehen nicht mit.</translation>
    </message>
    <message>
        <source>The connection is not encrypted: others on the way can read it.</source>
        <translation>Die Verbindung ist nicht verschlüsselt: andere auf dem Weg können mitlesen.</translation>
    </message>
    <message>
        <source>Remove a server</source>
        <translation>Einen Server entfernen</translation>
    </message>
    <message>
        <source>Forget %1 and its key?</source>
        <translation>%1 und seinen Schlüssel vergessen?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Its key is taken out of the keychain…</source>
        <translation>Sein Schlüssel wird aus dem Schlüsselbund genommen…</translation>
    </message>
    <message>
        <source>Its key is still in the keychain: %1</source>
        <translation>Sein Schlüssel ist noch im Schlüsselbund: %1</translation>
    </message>
    <message>
        <source>Which variable holds the key?</source>
        <translation>Welche Variable enthält den Schlüssel?</translation>
    </message>
    <message>
        <source>The key goes into the keychain…</source>
        <translation>Der Schlüssel kommt in den Schlüsselbund…</translation>
    </message>
    <message>
        <source>The key is in the keychain.</source>
        <translation>Der Schlüssel ist im Schlüsselbund.</translation>
    </message>
    <message>
        <source>%1 is asked…</source>
        <translation>%1 wird gefragt…</translation>
    </message>
</context>
<context>
    <name>anycap::ui::EvaluationWindow</name>
    <message>
        <source>Evaluation</source>
        <translation>Auswertung</translation>
    </message>
    <message>
        <source>Open a &amp;run…</source>
        <translation>&amp;Lauf öffnen…</translation>
    </message>
    <message>
        <source>Open a f&amp;ile…</source>
        <translation>Date&amp;i öffnen…</translation>
    </message>
    <message>
        <source>&amp;Media:</source>
        <translation>&amp;Medien:</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Medien</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Rules of the paper</source>
        <translation>Regeln des Artikels</translation>
    </message>
    <message>
        <source>Rules of the released scripts</source>
        <translation>Regeln der veröffentlichten Skripte</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Wertungen</translation>
    </message>
    <message>
        <source>Save this chart…</source>
        <translation>Dieses Diagramm speichern…</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Save the re&amp;port…</source>
        <translation>Be&amp;richt speichern…</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>&amp;Scores</source>
        <translation>&amp;Wertungen</translation>
    </message>
    <message>
        <source>Re&amp;cords</source>
        <translation>&amp;Einträge</translation>
    </message>
    <message>
        <source>Folder of a run</source>
        <translation>Ordner eines Laufs</translation>
    </message>
    <message>
        <source>Judged captions</source>
        <translation>Bewertete Beschreibungen</translation>
    </message>
    <message>
        <source>Records (*.jsonl);;All files (*)</source>
        <translation>Einträge (*.jsonl);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>Es wird gemessen…</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Wertung</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Beschreibungen</translation>
    </message>
    <message>
        <source>Length kept</source>
        <translation>Länge eingehalten</translation>
    </message>
    <message>
        <source>Content: key points (95 %)</source>
        <translation>Inhalt: Kernpunkte (95 %)</translation>
    </message>
    <message>
        <source>Points for each 100 words</source>
        <translation>Punkte auf je 100 Wörter</translation>
    </message>
    <message>
        <source>Style: 0 to 4 (95 %)</source>
        <translation>Stil: 0 bis 4 (95 %)</translation>
    </message>
    <message>
        <source>%1 (%2 to %3), p = %4</source>
        <translation>%1 (%2 bis %3), p = %4</translation>
    </message>
    <message>
        <source>%1 less %2, percent points of content: %3; points of style: %4</source>
        <translation>%1 minus %2, Prozentpunkte des Inhalts: %3; Punkte des Stils: %4</translation>
    </message>
    <message>
        <source>Judge: %1</source>
        <translation>Gutachter: %1</translation>
    </message>
    <message>
        <source>Scores by what was asked for</source>
        <translation>Wertungen nach dem, was verlangt war</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Diagramm speichern</translation>
    </message>
    <message>
        <source>Drawing (*.svg);;Picture (*.png)</source>
        <translation>Zeichnung (*.svg);;Bild (*.png)</translation>
    </message>
    <message>
        <source>%1 was written</source>
        <translation>%1 wurde geschrieben</translation>
    </message>
    <message>
        <source>%1 could not be written</source>
        <translation>%1 konnte nicht geschrieben werden</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Web page (*.html);;Table (*.csv);;JSON (*.json)</source>
        <translation>Webseite (*.html);;Tabelle (*.csv);;JSON (*.json)</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Wird geschrieben…</translation>
    </message>
    <message>
        <source>Captioning %1</source>
        <translation>%1 wird beschrieben</translation>
    </message>
    <message>
        <source>Judging %1, %2, by %3, round %4</source>
        <translation>%1, %2, wird von %3 bewertet, Runde %4</translation>
    </message>
    <message>
        <source>Judging %1, %2, by %3</source>
        <translation>%1, %2, wird von %3 bewertet</translation>
    </message>
    <message>
        <source>Stopped. The same run goes on where it was.</source>
        <translation>Angehalten. Derselbe Lauf geht dort weiter, wo er war.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) could not be captioned or judged; line %1 of %2 %3</source>
        <translation>
            <numerusform>%n Eintrag konnte nicht beschrieben oder bewertet werden; Zeile %1 von %2 %3</numerusform>
            <numerusform>%n Einträge konnten nicht beschrieben oder bewertet werden; Zeile %1 von %2 %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>&amp;New run…</source>
        <translation>&amp;Neuer Lauf…</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Fortschritt des Laufs</translation>
    </message>
    <message>
        <source>A new run, the folder of an earlier one, or a file of judged captions</source>
        <translation>Ein neuer Lauf, der Ordner eines früheren oder eine Datei bewerteter Beschreibungen</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet…</translation>
    </message>
    <message>
        <source>A run is under way</source>
        <translation>Ein Lauf ist im Gange</translation>
    </message>
    <message>
        <source>Stop the run? What was made stays, and the same run goes on from there.</source>
        <translation>Den Lauf anhalten? Was fertig ist, bleibt, und derselbe Lauf geht von dort weiter.</translation>
    </message>
    <message>
        <source>Key points, by %1</source>
        <translation>Kernpunkte, nach %1</translation>
    </message>
    <message>
        <source>Style, by %1</source>
        <translation>Stil, nach %1</translation>
    </message>
    <message>
        <source>%1 % of %2 the same</source>
        <translation>%1 % von %2 gleich</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>Kappa of key points, %1</source>
        <translation>Kappa der Kernpunkte, %1</translation>
    </message>
    <message>
        <source>Kappa of style, %1</source>
        <translation>Kappa des Stils, %1</translation>
    </message>
    <message>
        <source>Answers, by %1</source>
        <translation>Antworten, von %1</translation>
    </message>
    <message>
        <source>Kappa of grades, %1</source>
        <translation>Kappa der Noten, %1</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Anweisungen</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Bestandteile</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Präzision</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Abdeckung</translation>
    </message>
    <message>
        <source>Conciseness, by words</source>
        <translation>Knappheit, nach Wörtern</translation>
    </message>
    <message>
        <source>Mean of all answers (95 %)</source>
        <translation>Mittel aller Antworten (95 %)</translation>
    </message>
    <message numerus="yes">
        <source>of %Ln judged</source>
        <translation>
            <numerusform>von einer beurteilten</numerusform>
            <numerusform>von %Ln beurteilten</numerusform>
        </translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>%1 less %2, percent points: %3</source>
        <translation>%1 weniger %2, Prozentpunkte: %3</translation>
    </message>
    <message>
        <source>Right answers (95 %)</source>
        <translation>Richtige Antworten (95 %)</translation>
    </message>
</context>
<context>
    <name>anycap::ui::ExchangeActions</name>
    <message>
        <source>Import captions</source>
        <translation>Beschreibungen importieren</translation>
    </message>
    <message>
        <source>Captions (*.srt *.vtt *.sbv *.json *.jsonl *.ndjson *.csv *.tsv);;All files (*)</source>
        <translation>Untertitel und Beschreibungen (*.srt *.vtt *.sbv *.json *.jsonl *.ndjson *.csv *.tsv);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>anycap::ui::ExportDialog</name>
    <message>
        <source>SubRip subtitles (.srt)</source>
        <translation>SubRip-Untertitel (.srt)</translation>
    </message>
    <message>
        <source>WebVTT subtitles (.vtt)</source>
        <translation>WebVTT-Untertitel (.vtt)</translation>
    </message>
    <message>
        <source>Plain text (.txt)</source>
        <translation>Reiner Text (.txt)</translation>
    </message>
    <message>
        <source>Cues as JSON (.json)</source>
        <translation>Untertitel als JSON (.json)</translation>
    </message>
    <message>
        <source>A text file for each medium (.txt)</source>
        <translation>Eine Textdatei pro Medium (.txt)</translation>
    </message>
    <message>
        <source>List of captions (.json)</source>
        <translation>Liste der Beschreibungen (.json)</translation>
    </message>
    <message>
        <source>AnyCap dataset records (.jsonl)</source>
        <translation>AnyCap-Datensätze (.jsonl)</translation>
    </message>
    <message>
        <source>Export captions</source>
        <translation>Beschreibungen exportieren</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>&amp;Format:</translation>
    </message>
    <message>
        <source>&amp;Media:</source>
        <translation>&amp;Medien:</translation>
    </message>
    <message>
        <source>Text &amp;encoding:</source>
        <translation>&amp;Textkodierung:</translation>
    </message>
    <message>
        <source>&amp;Write to:</source>
        <translation>&amp;Schreiben nach:</translation>
    </message>
    <message>
        <source>&amp;Preview of what will be written:</source>
        <translation>&amp;Vorschau der Ausgabe:</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Durchsuchen…</translation>
    </message>
    <message>
        <source>Choose where to write</source>
        <translation>Ausgabeort wählen</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>Where no text was accepted, use the newest &amp;candidate</source>
        <translation>Wo kein Text angenommen ist, den &amp;neuesten Vorschlag verwenden</translation>
    </message>
    <message>
        <source>&amp;Replace text files that say something else</source>
        <translation>Textdateien mit anderem Inhalt e&amp;rsetzen</translation>
    </message>
    <message>
        <source>All of the project</source>
        <translation>Gesamtes Projekt</translation>
    </message>
    <message>
        <source>Those selected in the media list</source>
        <translation>In der Medienliste gewählte</translation>
    </message>
    <message>
        <source>As imported, else UTF-8</source>
        <translation>Wie importiert, sonst UTF-8</translation>
    </message>
    <message>
        <source>Progress of writing</source>
        <translation>Fortschritt des Schreibens</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Beside each medium</source>
        <translation>Neben jedem Medium</translation>
    </message>
    <message>
        <source>Folder for the text files</source>
        <translation>Ordner für die Textdateien</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportieren nach</translation>
    </message>
    <message>
        <source>%1 files (*.%2)</source>
        <translation>%1-Dateien (*.%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) will be written.</source>
        <translation>
            <numerusform>%n Beschreibung wird geschrieben.</numerusform>
            <numerusform>%n Beschreibungen werden geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>The preview shows the beginning.</source>
        <translation>Die Vorschau zeigt den Anfang.</translation>
    </message>
    <message numerus="yes">
        <source>%n text file(s).</source>
        <translation>
            <numerusform>%n Textdatei.</numerusform>
            <numerusform>%n Textdateien.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them will be replaced.</source>
        <translation>
            <numerusform>%n davon wird ersetzt.</numerusform>
            <numerusform>%n davon werden ersetzt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that say something else will be kept as they are.</source>
        <translation>
            <numerusform>%n mit anderem Inhalt bleibt unverändert.</numerusform>
            <numerusform>%n mit anderem Inhalt bleiben unverändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file exists and will be replaced.</source>
        <translation>Die Datei ist vorhanden und wird ersetzt.</translation>
    </message>
    <message numerus="yes">
        <source>%n cue(s) without an accepted text are left out</source>
        <translation>
            <numerusform>%n Untertitel ohne angenommenen Text wird ausgelassen</numerusform>
            <numerusform>%n Untertitel ohne angenommenen Text werden ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) of whole files have no place in a timed format</source>
        <translation>
            <numerusform>%n Beschreibung einer ganzen Datei hat in einem Format mit Zeiten keinen Platz</numerusform>
            <numerusform>%n Beschreibungen ganzer Dateien haben in einem Format mit Zeiten keinen Platz</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) without an instruction, or of a part of a film, make no record</source>
        <translation>
            <numerusform>%n Beschreibung ohne Anweisung oder zu einem Filmteil ergibt keinen Datensatz</numerusform>
            <numerusform>%n Beschreibungen ohne Anweisung oder zu einem Filmteil ergeben keinen Datensatz</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is lost in this format.</source>
        <translation>In diesem Format geht nichts verloren.</translation>
    </message>
    <message>
        <source>Will be lost:</source>
        <translation>Verloren geht:</translation>
    </message>
    <message>
        <source>Replace %1?</source>
        <translation>%1 ersetzen?</translation>
    </message>
    <message numerus="yes">
        <source>%n text file(s) written</source>
        <translation>
            <numerusform>%n Textdatei geschrieben</numerusform>
            <numerusform>%n Textdateien geschrieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 written with %n caption(s)</source>
        <translation>
            <numerusform>%1 mit %n Beschreibung geschrieben</numerusform>
            <numerusform>%1 mit %n Beschreibungen geschrieben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anycap::ui::FilmView</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
</context>
<context>
    <name>anycap::ui::FindBar</name>
    <message>
        <source>No match</source>
        <translation>Kein Treffer</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n cue(s)</source>
        <comment>matches</comment>
        <translation>
            <numerusform>%1 in %n Untertitel</numerusform>
            <numerusform>%1 in %n Untertiteln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replaced in %n cue(s)</source>
        <translation>
            <numerusform>In %n Untertitel ersetzt</numerusform>
            <numerusform>In %n Untertiteln ersetzt</numerusform>
        </translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Text to find</source>
        <translation>Suchtext</translation>
    </message>
    <message>
        <source>Text to put in its place</source>
        <translation>Ersatztext</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß-/Kleinschreibung</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Ganze Wörter</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Close find and replace</source>
        <translation>Suchen und Ersetzen schließen</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>In &amp;selection</source>
        <translation>In Aus&amp;wahl</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message>
        <source>Replace &amp;all</source>
        <translation>&amp;Alle ersetzen</translation>
    </message>
</context>
<context>
    <name>anycap::ui::HistoryDialog</name>
    <message>
        <source>History of changes</source>
        <translation>Änderungsverlauf</translation>
    </message>
    <message>
        <source>Steps, newest first</source>
        <translation>Schritte, neueste zuerst</translation>
    </message>
    <message>
        <source>&amp;Go to this state</source>
        <translation>&amp;Zu diesem Stand gehen</translation>
    </message>
    <message>
        <source>%1  (%2)</source>
        <translation>%1  (%2)</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Rückgängig gemacht: %1</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Jetzt: %1</translation>
    </message>
    <message>
        <source>The beginning</source>
        <translation>Der Anfang</translation>
    </message>
    <message>
        <source>Now: the beginning</source>
        <translation>Jetzt: der Anfang</translation>
    </message>
</context>
<context>
    <name>anycap::ui::ImageView</name>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
</context>
<context>
    <name>anycap::ui::ImportDialog</name>
    <message>
        <source>Import text files beside the media</source>
        <translation>Textdateien neben den Medien importieren</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>%1 importieren</translation>
    </message>
    <message>
        <source>&amp;Medium:</source>
        <translation>&amp;Medium:</translation>
    </message>
    <message>
        <source>&amp;Name of the track:</source>
        <translation>&amp;Name der Spur:</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>&amp;Art:</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Sprache:</translation>
    </message>
    <message>
        <source>For example en or pt-BR</source>
        <translation>Zum Beispiel de oder pt-BR</translation>
    </message>
    <message>
        <source>Text &amp;encoding:</source>
        <translation>&amp;Textkodierung:</translation>
    </message>
    <message>
        <source>What was &amp;odd in the file:</source>
        <translation>Auf&amp;fälligkeiten in der Datei:</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>What will be imported</source>
        <translation>Was importiert wird</translation>
    </message>
    <message>
        <source>Subtitles</source>
        <translation>Untertitel</translation>
    </message>
    <message>
        <source>Captions for deaf and hard of hearing people</source>
        <translation>Untertitel für Gehörlose und Hörgeschädigte</translation>
    </message>
    <message>
        <source>Descriptions</source>
        <translation>Beschreibungen</translation>
    </message>
    <message>
        <source>Alternative text</source>
        <translation>Alternativtext</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keines</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>%1 (detected)</source>
        <translation>%1 (erkannt)</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message numerus="yes">
        <source>%n cue(s) in this file.</source>
        <translation>
            <numerusform>%n Untertitel in dieser Datei.</numerusform>
            <numerusform>%n Untertitel in dieser Datei.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n are shown.</source>
        <translation>
            <numerusform>Der erste wird angezeigt.</numerusform>
            <numerusform>Die ersten %n werden angezeigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>In the list</source>
        <translation>In der Liste</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Medium</translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) belong to media of this project.</source>
        <translation>
            <numerusform>%n Beschreibung gehört zu Medien dieses Projekts.</numerusform>
            <numerusform>%n Beschreibungen gehören zu Medien dieses Projekts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name no medium of it, or more than one, and are left out.</source>
        <translation>
            <numerusform>%n nennt kein Medium daraus oder mehrere und wird ausgelassen.</numerusform>
            <numerusform>%n nennen kein Medium daraus oder mehrere und werden ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>No text is replaced: where there is one, they become candidates.</source>
        <translation>Kein Text wird ersetzt: Wo es schon einen gibt, werden sie zu Vorschlägen.</translation>
    </message>
    <message>
        <source>%1: no medium of this name, or several</source>
        <translation>%1: kein Medium dieses Namens oder mehrere</translation>
    </message>
    <message>
        <source>text files beside the media</source>
        <translation>Textdateien neben den Medien</translation>
    </message>
    <message>
        <source>%1 accepted, %2 added as candidates, %3 known already</source>
        <translation>%1 angenommen, %2 als Vorschläge hinzugefügt, %3 bereits bekannt</translation>
    </message>
</context>
<context>
    <name>anycap::ui::InlineCueEditor</name>
    <message>
        <source>Text of the cue</source>
        <translation>Text des Untertitels</translation>
    </message>
</context>
<context>
    <name>anycap::ui::InstructionPicker</name>
    <message>
        <source>Free text…</source>
        <translation>Freier Text…</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>Anweisung</translation>
    </message>
    <message>
        <source>Find an instruction</source>
        <translation>Anweisung suchen</translation>
    </message>
    <message>
        <source>Favourite: stands first in the list</source>
        <translation>Favorit: steht in der Liste oben</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>Phrasing that is sent</source>
        <translation>Gesendeter Wortlaut</translation>
    </message>
    <message>
        <source>Say in your own words what the caption should be</source>
        <translation>Sagen Sie mit eigenen Worten, wie die Beschreibung sein soll</translation>
    </message>
    <message>
        <source>Instruction in your own words</source>
        <translation>Anweisung in eigenen Worten</translation>
    </message>
</context>
<context>
    <name>anycap::ui::JobCenter</name>
    <message>
        <source>No project is open that captions could be written into</source>
        <translation>Es ist kein Projekt geöffnet, in das Beschreibungen geschrieben werden könnten</translation>
    </message>
</context>
<context>
    <name>anycap::ui::JobsModel</name>
    <message numerus="yes">
        <source>Not all texts meet the limits; %n candidate(s) added</source>
        <translation>
            <numerusform>Nicht alle Texte erfüllen die Vorgaben; %n Vorschlag hinzugefügt</numerusform>
            <numerusform>Nicht alle Texte erfüllen die Vorgaben; %n Vorschläge hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n candidate(s) added</source>
        <translation>
            <numerusform>%n Vorschlag hinzugefügt</numerusform>
            <numerusform>%n Vorschläge hinzugefügt</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new: the texts were there already</source>
        <translation>Nichts Neues: Die Texte waren schon vorhanden</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Wird angehalten</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Needs review</source>
        <translation>Zu prüfen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Waits for memory</source>
        <translation>Wartet auf Speicher</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>anycap::ui::JobsPanel</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>No jobs. Choose cues or media and write or refine their captions.</source>
        <translation>Keine Aufträge. Wählen Sie Untertitel oder Medien und lassen Sie ihre Beschreibungen schreiben oder verfeinern.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n läuft</numerusform>
            <numerusform>%n laufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for memory</source>
        <translation>
            <numerusform>%n wartet auf Speicher</numerusform>
            <numerusform>%n warten auf Speicher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n fertig</numerusform>
            <numerusform>%n fertig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n zu prüfen</numerusform>
            <numerusform>%n zu prüfen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n abgebrochen</numerusform>
            <numerusform>%n abgebrochen</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>noch etwa %1</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message numerus="yes">
        <source>%n caption job(s) of an earlier session did not finish.</source>
        <translation>
            <numerusform>%n Auftrag einer früheren Sitzung wurde nicht fertig.</numerusform>
            <numerusform>%n Aufträge einer früheren Sitzung wurden nicht fertig.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anycap::ui::JudgedListModel</name>
    <message>
        <source>%1 of %2 points</source>
        <translation>%1 von %2 Punkten</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>(length)</source>
        <translation>(Länge)</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>nicht bewertet</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Verlangt</translation>
    </message>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>partly right</source>
        <translation>teils richtig</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>nicht gesagt</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>falsch</translation>
    </message>
</context>
<context>
    <name>anycap::ui::Language</name>
    <message>
        <source>As the system says</source>
        <translation>Wie das System</translation>
    </message>
</context>
<context>
    <name>anycap::ui::MainWindow</name>
    <message>
        <source>Toolbar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Medien</translation>
    </message>
    <message>
        <source>Cues</source>
        <translation>Untertitel</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>%1 – AnyCap Studio</source>
        <translation>%1 – AnyCap Studio</translation>
    </message>
    <message>
        <source>Jobs are running</source>
        <translation>Es laufen noch Aufträge</translation>
    </message>
    <message numerus="yes">
        <source>%n caption job(s) have not finished. They stop now and can be resumed when the project is opened again.</source>
        <translation>
            <numerusform>%n Auftrag ist noch nicht fertig. Er wird jetzt angehalten und kann fortgesetzt werden, wenn das Projekt wieder geöffnet wird.</numerusform>
            <numerusform>%n Aufträge sind noch nicht fertig. Sie werden jetzt angehalten und können fortgesetzt werden, wenn das Projekt wieder geöffnet wird.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop them</source>
        <translation>Anhalten</translation>
    </message>
</context>
<context>
    <name>anycap::ui::MeasurementText</name>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>exactly %1</source>
        <translation>genau %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1; wanted: %2</source>
        <comment>measured value; range</comment>
        <translation>%1; gewünscht: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1; %n too many</source>
        <translation>
            <numerusform>%1; %n zu viel</numerusform>
            <numerusform>%1; %n zu viele</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %n too few</source>
        <translation>
            <numerusform>%1; %n zu wenig</numerusform>
            <numerusform>%1; %n zu wenige</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 characters per second</source>
        <translation>%1 Zeichen pro Sekunde</translation>
    </message>
    <message>
        <source>no time on screen, so no reading speed to measure</source>
        <translation>keine Anzeigedauer, daher keine messbare Lesegeschwindigkeit</translation>
    </message>
    <message>
        <source>“%1” is mentioned</source>
        <translation>„%1“ wird erwähnt</translation>
    </message>
    <message>
        <source>“%1” is not mentioned</source>
        <translation>„%1“ wird nicht erwähnt</translation>
    </message>
    <message>
        <source>“%1” does not occur</source>
        <translation>„%1“ kommt nicht vor</translation>
    </message>
    <message numerus="yes">
        <source>“%1” occurs %n time(s) and is to be avoided</source>
        <translation>
            <numerusform>„%1“ kommt %n-mal vor und ist zu vermeiden</numerusform>
            <numerusform>„%1“ kommt %n-mal vor und ist zu vermeiden</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing speaks against the language %1</source>
        <translation>nichts spricht gegen die Sprache %1</translation>
    </message>
    <message>
        <source>does not look like the language %1</source>
        <translation>sieht nicht nach der Sprache %1 aus</translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s)</source>
        <translation>
            <numerusform>%n Satz</numerusform>
            <numerusform>%n Sätze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n Zeichen</numerusform>
            <numerusform>%n Zeichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) in the longest line</source>
        <translation>
            <numerusform>%n Zeichen in der längsten Zeile</numerusform>
            <numerusform>%n Zeichen in der längsten Zeile</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n Wort</numerusform>
            <numerusform>%n Wörter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anycap::ui::MediaActions</name>
    <message>
        <source>Add media</source>
        <translation>Medien hinzufügen</translation>
    </message>
    <message>
        <source>Images, films and sounds (%1)</source>
        <translation>Bilder, Filme und Tonaufnahmen (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Add a folder of media</source>
        <translation>Medienordner hinzufügen</translation>
    </message>
    <message>
        <source>Find missing media in this folder</source>
        <translation>Fehlende Medien in diesem Ordner suchen</translation>
    </message>
    <message>
        <source>Looking for missing files in %1…</source>
        <translation>Fehlende Dateien werden in %1 gesucht…</translation>
    </message>
    <message numerus="yes">
        <source>%n missing file(s) found</source>
        <translation>
            <numerusform>%n fehlende Datei gefunden</numerusform>
            <numerusform>%n fehlende Dateien gefunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are still missing</source>
        <translation>
            <numerusform>%n Datei fehlt noch</numerusform>
            <numerusform>%n Dateien fehlen noch</numerusform>
        </translation>
    </message>
    <message>
        <source>No file is missing</source>
        <translation>Keine Datei fehlt</translation>
    </message>
    <message>
        <source>No file manager could be started for %1</source>
        <translation>Für %1 konnte keine Dateiverwaltung gestartet werden</translation>
    </message>
</context>
<context>
    <name>anycap::ui::MediaAdder</name>
    <message>
        <source>%1 can only be read</source>
        <translation>%1 ist schreibgeschützt</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>Es ist kein Projekt geöffnet</translation>
    </message>
    <message numerus="yes">
        <source>%n more file(s) could not be read</source>
        <translation>
            <numerusform>%n weitere Datei konnte nicht gelesen werden</numerusform>
            <numerusform>%n weitere Dateien konnten nicht gelesen werden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is in the project already</source>
        <translation>%1 ist bereits im Projekt</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are in the project already: %1</source>
        <translation>
            <numerusform>%n Datei ist bereits im Projekt: %1</numerusform>
            <numerusform>%n Dateien sind bereits im Projekt: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anycap::ui::MediaBinPanel</name>
    <message>
        <source>Any state</source>
        <translation>Jeder Zustand</translation>
    </message>
    <message>
        <source>All media</source>
        <translation>Alle Medien</translation>
    </message>
    <message>
        <source>As added</source>
        <translation>Wie hinzugefügt</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Nach Name</translation>
    </message>
    <message>
        <source>By duration</source>
        <translation>Nach Dauer</translation>
    </message>
    <message>
        <source>By size</source>
        <translation>Nach Größe</translation>
    </message>
    <message>
        <source>By state</source>
        <translation>Nach Zustand</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Medien</translation>
    </message>
    <message>
        <source>Media of the project</source>
        <translation>Medien des Projekts</translation>
    </message>
    <message>
        <source>Search names and captions</source>
        <translation>Namen und Beschreibungen durchsuchen</translation>
    </message>
    <message>
        <source>Show only this state</source>
        <translation>Nur diesen Zustand anzeigen</translation>
    </message>
    <message>
        <source>Show only this kind</source>
        <translation>Nur diese Art anzeigen</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>Kacheln</translation>
    </message>
    <message>
        <source>Show large pictures</source>
        <translation>Große Bilder anzeigen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Adding %v of %m</source>
        <translation>%v von %m werden hinzugefügt</translation>
    </message>
    <message>
        <source>Adding media</source>
        <translation>Medien werden hinzugefügt</translation>
    </message>
    <message>
        <source>Open or create a project to add media.</source>
        <translation>Öffnen oder erstellen Sie ein Projekt, um Medien hinzuzufügen.</translation>
    </message>
    <message>
        <source>Nothing here matches. Clear the search or choose another state.</source>
        <translation>Keine Treffer. Leeren Sie die Suche oder wählen Sie einen anderen Zustand.</translation>
    </message>
    <message>
        <source>Drop media here</source>
        <translation>Medien hier ablegen</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n file(s)</source>
        <translation>
            <numerusform>%1 von %n Datei</numerusform>
            <numerusform>%1 von %n Dateien</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anycap::ui::MediaListModel</name>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>No caption</source>
        <translation>Keine Beschreibung</translation>
    </message>
    <message>
        <source>Base caption</source>
        <translation>Ausgangsbeschreibung</translation>
    </message>
    <message>
        <source>Refined</source>
        <translation>Verfeinert</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Has a problem</source>
        <translation>Hat ein Problem</translation>
    </message>
    <message>
        <source>The file is missing</source>
        <translation>Die Datei fehlt</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>modality, size</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>modality, duration, size</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>file name, details, state</comment>
        <translation>%1, %2, %3</translation>
    </message>
</context>
<context>
    <name>anycap::ui::MediaPlayer</name>
    <message>
        <source>There is no sound device: the sound is not heard</source>
        <translation>Kein Audiogerät vorhanden: Der Ton ist nicht zu hören</translation>
    </message>
    <message>
        <source>Qt&apos;s media player is not installed: films are shown without sound</source>
        <translation>Die Medienwiedergabe von Qt ist nicht installiert: Filme werden ohne Ton gezeigt</translation>
    </message>
    <message>
        <source>It is shown without sound: %1</source>
        <translation>Wiedergabe ohne Ton: %1</translation>
    </message>
</context>
<context>
    <name>anycap::ui::MediumView</name>
    <message>
        <source>Medium</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>The sound is being measured…</source>
        <translation>Der Ton wird gemessen…</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
</context>
<context>
    <name>anycap::ui::MessagesDialog</name>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Warning: </source>
        <translation>Warnung: </translation>
    </message>
    <message>
        <source>Error: </source>
        <translation>Fehler: </translation>
    </message>
</context>
<context>
    <name>anycap::ui::ModelManager</name>
    <message>
        <source>refines</source>
        <translation>verfeinert</translation>
    </message>
    <message>
        <source>writes</source>
        <translation>schreibt</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>Memory: 16, 8, 4 bits</source>
        <translation>Speicher: 16, 8, 4 Bit</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Vorhanden</translation>
    </message>
    <message>
        <source>Models that are known or here</source>
        <translation>Bekannte und vorhandene Modelle</translation>
    </message>
    <message>
        <source>&amp;Another repository:</source>
        <translation>&amp;Anderes Repository:</translation>
    </message>
    <message>
        <source>owner/name</source>
        <translation>besitzer/name</translation>
    </message>
    <message>
        <source>Fetched &amp;from:</source>
        <translation>Geholt &amp;von:</translation>
    </message>
    <message>
        <source>&amp;Fetch</source>
        <translation>&amp;Holen</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>&amp;Check its files</source>
        <translation>Dateien &amp;prüfen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>partly, %1</source>
        <translation>teilweise, %1</translation>
    </message>
    <message>
        <source>yes, %1</source>
        <translation>ja, %1</translation>
    </message>
    <message>
        <source>%1 (too much)</source>
        <translation>%1 (zu viel)</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between sizes</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 is being fetched…</source>
        <translation>%1 wird geholt…</translation>
    </message>
    <message>
        <source>Stopped. What was received stays; fetching again goes on with it.</source>
        <translation>Angehalten. Was angekommen ist, bleibt; beim nächsten Holen geht es damit weiter.</translation>
    </message>
    <message>
        <source>%1 is here, and each of its files was checked.</source>
        <translation>%1 ist da, und jede seiner Dateien wurde geprüft.</translation>
    </message>
    <message>
        <source>The files of %1 are being read…</source>
        <translation>Die Dateien von %1 werden gelesen…</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>All files of %1 are right.</source>
        <translation>Alle Dateien von %1 stimmen.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of %1 are missing or damaged; fetch it again to mend it.</source>
        <translation>
            <numerusform>%n Datei von %1 fehlt oder ist beschädigt; erneutes Holen behebt das.</numerusform>
            <numerusform>%n Dateien von %1 fehlen oder sind beschädigt; erneutes Holen behebt das.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete a model</source>
        <translation>Modell löschen</translation>
    </message>
    <message>
        <source>Delete %1 from this computer? It can be fetched again.</source>
        <translation>%1 von diesem Rechner löschen? Es kann wieder geholt werden.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>%1 was deleted.</source>
        <translation>%1 wurde gelöscht.</translation>
    </message>
</context>
<context>
    <name>anycap::ui::ModelsPage</name>
    <message>
        <source>&amp;Captioners:</source>
        <translation>&amp;Beschreiber:</translation>
    </message>
    <message>
        <source>Captioners</source>
        <translation>Beschreiber</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Can</source>
        <translation>Kann</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>&amp;Add the folder of a model…</source>
        <translation>Modell&amp;ordner hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Remove from the list</source>
        <translation>Aus der Liste &amp;entfernen</translation>
    </message>
    <message>
        <source>&amp;Device:</source>
        <translation>&amp;Gerät:</translation>
    </message>
    <message>
        <source>Keep &amp;weights as:</source>
        <translation>Ge&amp;wichte halten als:</translation>
    </message>
    <message>
        <source>A model is a folder with config.json, a tokenizer and safetensors files, as ACM, InternVL2, InternVL2.5 and InternVL3 are published. Without one, captions can be drafted by measurement, written by hand and imported.</source>
        <translation>Ein Modell ist ein Ordner mit config.json, einem Tokenizer und Safetensors-Dateien, wie ACM, InternVL2, InternVL2.5 und InternVL3 veröffentlicht werden. Ohne Modell lassen sich Beschreibungen durch Messung entwerfen, von Hand schreiben und importieren.</translation>
    </message>
    <message>
        <source>write</source>
        <translation>schreiben</translation>
    </message>
    <message>
        <source>refine</source>
        <translation>verfeinern</translation>
    </message>
    <message>
        <source>The best there is</source>
        <translation>Das beste verfügbare</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>Graphics card (CUDA)</source>
        <translation>Grafikkarte (CUDA)</translation>
    </message>
    <message>
        <source>As they are stored</source>
        <translation>Wie gespeichert</translation>
    </message>
    <message>
        <source>32 bits (float32)</source>
        <translation>32 Bit (float32)</translation>
    </message>
    <message>
        <source>16 bits (bfloat16)</source>
        <translation>16 Bit (bfloat16)</translation>
    </message>
    <message>
        <source>8 bits (half the memory of 16)</source>
        <translation>8 Bit (halber Speicherbedarf von 16)</translation>
    </message>
    <message>
        <source>4 bits (a quarter of the memory of 16, less exact)</source>
        <translation>4 Bit (ein Viertel des Speicherbedarfs von 16, weniger genau)</translation>
    </message>
    <message>
        <source>Folder of a model</source>
        <translation>Modellordner</translation>
    </message>
    <message>
        <source>&amp;Get a model…</source>
        <translation>Modell &amp;holen…</translation>
    </message>
</context>
<context>
    <name>anycap::ui::PanelToolBar</name>
    <message>
        <source>More commands</source>
        <translation>Weitere Befehle</translation>
    </message>
</context>
<context>
    <name>anycap::ui::PreviewActions</name>
    <message>
        <source>The end of the loop must be after its beginning</source>
        <translation>Das Ende der Schleife muss nach ihrem Anfang liegen</translation>
    </message>
</context>
<context>
    <name>anycap::ui::PreviewPanel</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Choose a file in the media list to see or hear it here.</source>
        <translation>Wählen Sie eine Datei in der Medienliste, um sie hier zu sehen oder zu hören.</translation>
    </message>
    <message>
        <source>The sound is being measured…</source>
        <translation>Der Ton wird gemessen…</translation>
    </message>
</context>
<context>
    <name>anycap::ui::ProjectActions</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>&amp;Wiederherstellen: %1</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Beschreibungen</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>AnyCap projects (*.anycap)</source>
        <translation>AnyCap-Projekte (*.anycap)</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>AnyCap projects (*.anycap);;All files (*)</source>
        <translation>AnyCap-Projekte (*.anycap);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>anycap::ui::ProjectSession</name>
    <message>
        <source>No project is open</source>
        <translation>Es ist kein Projekt geöffnet</translation>
    </message>
    <message>
        <source>%1 can only be read</source>
        <translation>%1 ist schreibgeschützt</translation>
    </message>
    <message>
        <source>Wait until the project has finished its present work</source>
        <translation>Warten Sie, bis das Projekt den laufenden Vorgang abgeschlossen hat</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Rückgängig gemacht: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Wiederhergestellt: %1</translation>
    </message>
</context>
<context>
    <name>anycap::ui::QualityPage</name>
    <message>
        <source>&amp;Limits of:</source>
        <translation>&amp;Grenzwerte von:</translation>
    </message>
    <message>
        <source>Reading speed</source>
        <translation>Lesegeschwindigkeit</translation>
    </message>
    <message>
        <source>at most %1 characters a second</source>
        <translation>höchstens %1 Zeichen pro Sekunde</translation>
    </message>
    <message>
        <source>at most %1 words a minute</source>
        <translation>höchstens %1 Wörter pro Minute</translation>
    </message>
    <message>
        <source>Length of a line</source>
        <translation>Zeilenlänge</translation>
    </message>
    <message numerus="yes">
        <source>at most %n character(s)</source>
        <translation>
            <numerusform>höchstens %n Zeichen</numerusform>
            <numerusform>höchstens %n Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message numerus="yes">
        <source>at most %n</source>
        <translation>
            <numerusform>höchstens %n</numerusform>
            <numerusform>höchstens %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Shortest cue</source>
        <translation>Kürzester Untertitel</translation>
    </message>
    <message>
        <source>Longest cue</source>
        <translation>Längster Untertitel</translation>
    </message>
    <message>
        <source>Gap between cues</source>
        <translation>Abstand zwischen Untertiteln</translation>
    </message>
    <message numerus="yes">
        <source>at least %n frame(s)</source>
        <translation>
            <numerusform>mindestens %n Einzelbild</numerusform>
            <numerusform>mindestens %n Einzelbilder</numerusform>
        </translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Gezählt werden</translation>
    </message>
    <message>
        <source>characters as seen, half-width ones half; without markup and line breaks</source>
        <translation>sichtbare Zeichen, halbbreite zur Hälfte; ohne Auszeichnung und Zeilenumbrüche</translation>
    </message>
    <message>
        <source>characters as seen, with spaces; without markup and line breaks</source>
        <translation>sichtbare Zeichen mit Leerzeichen; ohne Auszeichnung und Zeilenumbrüche</translation>
    </message>
    <message>
        <source>Source: %1, read %2</source>
        <translation>Quelle: %1, abgerufen: %2</translation>
    </message>
</context>
<context>
    <name>anycap::ui::RecipeMenu</name>
    <message>
        <source>Recipes</source>
        <translation>Rezepte</translation>
    </message>
    <message>
        <source>Choices kept under a name: who writes, who refines, what is asked for</source>
        <translation>Unter einem Namen behaltene Auswahl: wer schreibt, wer verfeinert, was verlangt wird</translation>
    </message>
    <message>
        <source>&amp;Keep these choices…</source>
        <translation>Diese Auswahl &amp;behalten…</translation>
    </message>
    <message>
        <source>&amp;Add from a file…</source>
        <translation>Aus einer Datei &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Write to a file</source>
        <translation>In eine Datei &amp;schreiben</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>&amp;Vergessen</translation>
    </message>
    <message>
        <source>Keep a recipe</source>
        <translation>Ein Rezept behalten</translation>
    </message>
    <message>
        <source>There is a recipe %1. Replace it?</source>
        <translation>Es gibt schon ein Rezept %1. Ersetzen?</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Recipe %1 is kept.</source>
        <translation>Das Rezept %1 wurde behalten.</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>Add a recipe</source>
        <translation>Ein Rezept hinzufügen</translation>
    </message>
    <message>
        <source>Recipes (*.json);;All files (*)</source>
        <translation>Rezepte (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Write a recipe</source>
        <translation>Ein Rezept schreiben</translation>
    </message>
</context>
<context>
    <name>anycap::ui::RecordListModel</name>
    <message>
        <source>%1, line %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>The file has changed since it was read</source>
        <translation>Die Datei hat sich seit dem Lesen geändert</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Beschreibung</translation>
    </message>
</context>
<context>
    <name>anycap::ui::RecordView</name>
    <message>
        <source>%1, round %2</source>
        <translation>%1, Runde %2</translation>
    </message>
    <message>
        <source>%1 of 4: %2</source>
        <translation>%1 von 4: %2</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>nicht bewertet</translation>
    </message>
    <message>
        <source>Instruction: %1</source>
        <translation>Anweisung: %1</translation>
    </message>
    <message>
        <source>Reference: %1</source>
        <translation>Vorlage: %1</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 von %2: %3</translation>
    </message>
    <message>
        <source>The judge’s answer from this caption: %1</source>
        <translation>Antwort des Richters aus dieser Beschreibung: %1</translation>
    </message>
    <message>
        <source>Question: %1</source>
        <translation>Frage: %1</translation>
    </message>
    <message>
        <source>Right answer: %1</source>
        <translation>Richtige Antwort: %1</translation>
    </message>
</context>
<context>
    <name>anycap::ui::RequestEditor</name>
    <message>
        <source>&amp;Instruction:</source>
        <translation>&amp;Anweisung:</translation>
    </message>
    <message>
        <source>&amp;Written by:</source>
        <translation>&amp;Geschrieben von:</translation>
    </message>
    <message>
        <source>refined &amp;by:</source>
        <translation>&amp;verfeinert von:</translation>
    </message>
    <message>
        <source>C&amp;hoice of words:</source>
        <translation>W&amp;ortwahl:</translation>
    </message>
    <message>
        <source>Always the likeliest</source>
        <translation>Immer das Wahrscheinlichste</translation>
    </message>
    <message>
        <source>By chance</source>
        <translation>Zufällig</translation>
    </message>
    <message>
        <source>seed </source>
        <translation>Startwert </translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Keep this seed; otherwise each run takes another one</source>
        <translation>Diesen Startwert behalten; sonst verwendet jeder Lauf einen anderen</translation>
    </message>
    <message>
        <source>Recipe %1: not here, and left as it was: %2</source>
        <translation>Rezept %1: nicht vorhanden und unverändert gelassen: %2</translation>
    </message>
</context>
<context>
    <name>anycap::ui::RunDialog</name>
    <message>
        <source>Run a benchmark</source>
        <translation>Einen Benchmark ausführen</translation>
    </message>
    <message>
        <source>&amp;Benchmark:</source>
        <translation>&amp;Benchmark:</translation>
    </message>
    <message>
        <source>Benchmark</source>
        <translation>Benchmark</translation>
    </message>
    <message>
        <source>&amp;Media:</source>
        <translation>&amp;Medien:</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Medien</translation>
    </message>
    <message>
        <source>R&amp;esults:</source>
        <translation>&amp;Ergebnisse:</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>&amp;Written by:</source>
        <translation>Ge&amp;schrieben von:</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>Geschrieben von</translation>
    </message>
    <message>
        <source>Re&amp;fined by:</source>
        <translation>&amp;Verfeinert von:</translation>
    </message>
    <message>
        <source>Refined by</source>
        <translation>Verfeinert von</translation>
    </message>
    <message>
        <source>Ju&amp;dge:</source>
        <translation>&amp;Gutachter:</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>Gutachter</translation>
    </message>
    <message>
        <source>Further &amp;judges:</source>
        <translation>&amp;Weitere Gutachter:</translation>
    </message>
    <message>
        <source>Further judges</source>
        <translation>Weitere Gutachter</translation>
    </message>
    <message>
        <source>Rou&amp;nds of each:</source>
        <translation>R&amp;unden je Gutachter:</translation>
    </message>
    <message>
        <source>Rounds of each judge</source>
        <translation>Runden je Gutachter</translation>
    </message>
    <message>
        <source>Judge’s &amp;questions:</source>
        <translation>&amp;Fragen des Gutachters:</translation>
    </message>
    <message>
        <source>Judge’s questions</source>
        <translation>Fragen des Gutachters</translation>
    </message>
    <message>
        <source>Onl&amp;y the first:</source>
        <translation>&amp;Nur die ersten:</translation>
    </message>
    <message>
        <source>Only the first records</source>
        <translation>Nur die ersten Einträge</translation>
    </message>
    <message>
        <source>R&amp;ules:</source>
        <translation>&amp;Regeln:</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>The folder of the media, or of folders image, video and audio</source>
        <translation>Der Ordner der Medien oder der Ordner image, video und audio</translation>
    </message>
    <message>
        <source>A folder for captions, judgements and the report</source>
        <translation>Ein Ordner für Beschreibungen, Bewertungen und den Bericht</translation>
    </message>
    <message>
        <source>The benchmark’s own where it has them, else this program’s</source>
        <translation>Die des Benchmarks, wo er welche hat, sonst die dieses Programms</translation>
    </message>
    <message>
        <source>Folder of the benchmark…</source>
        <translation>Ordner des Benchmarks…</translation>
    </message>
    <message>
        <source>Folder of the media…</source>
        <translation>Ordner der Medien…</translation>
    </message>
    <message>
        <source>Folder for the results…</source>
        <translation>Ordner für die Ergebnisse…</translation>
    </message>
    <message>
        <source>Folder of the judge’s questions…</source>
        <translation>Ordner der Fragen des Gutachters…</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner…</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Datei…</translation>
    </message>
    <message>
        <source>File of records…</source>
        <translation>Datei mit Einträgen…</translation>
    </message>
    <message>
        <source>all records</source>
        <translation>alle Einträge</translation>
    </message>
    <message>
        <source> records of each file</source>
        <translation> Einträge jeder Datei</translation>
    </message>
    <message>
        <source>Keep to &amp;lengths by construction, not only by asking for them</source>
        <translation>&amp;Längen durch das Verfahren einhalten, nicht nur darum bitten</translation>
    </message>
    <message>
        <source>Rules of the paper</source>
        <translation>Regeln des Artikels</translation>
    </message>
    <message>
        <source>Rules of the released scripts</source>
        <translation>Regeln der veröffentlichten Skripte</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>S&amp;tarten</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>Nobody: only lengths are measured</source>
        <translation>Niemand: nur Längen werden gemessen</translation>
    </message>
    <message>
        <source>Name the benchmark’s folder or a file of its records.</source>
        <translation>Nennen Sie den Ordner des Benchmarks oder eine Datei mit seinen Einträgen.</translation>
    </message>
    <message>
        <source>Name the folder that has the media.</source>
        <translation>Nennen Sie den Ordner, der die Medien enthält.</translation>
    </message>
    <message>
        <source>Name a folder for the results.</source>
        <translation>Nennen Sie einen Ordner für die Ergebnisse.</translation>
    </message>
    <message>
        <source>There is nobody to write captions.</source>
        <translation>Es gibt niemanden, der Beschreibungen schreibt.</translation>
    </message>
    <message>
        <source>Nothing leaves this machine.</source>
        <translation>Nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>Media and captions are sent to %1.</source>
        <translation>Medien und Beschreibungen werden an %1 gesendet.</translation>
    </message>
    <message>
        <source>A folder or a file of AnyCapEval, MIA-Bench or VidCapBench</source>
        <translation>Ein Ordner oder eine Datei von AnyCapEval, MIA-Bench oder VidCapBench</translation>
    </message>
    <message>
        <source>Records (*.jsonl *.json);;All files (*)</source>
        <translation>Einträge (*.jsonl *.json);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>anycap::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Pages of settings</source>
        <translation>Einstellungsseiten</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>Models and device</source>
        <translation>Modelle und Gerät</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
</context>
<context>
    <name>anycap::ui::ShiftDialog</name>
    <message>
        <source>Shift times</source>
        <translation>Zeiten verschieben</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>All cues</source>
        <translation>Alle Untertitel</translation>
    </message>
    <message>
        <source>Selected cues</source>
        <translation>Gewählte Untertitel</translation>
    </message>
    <message>
        <source>Current cue and all after it</source>
        <translation>Aktueller und alle folgenden Untertitel</translation>
    </message>
    <message>
        <source>&amp;By</source>
        <translation>&amp;Um</translation>
    </message>
    <message>
        <source>&amp;Direction</source>
        <translation>&amp;Richtung</translation>
    </message>
    <message>
        <source>&amp;Cues</source>
        <translation>Unter&amp;titel</translation>
    </message>
</context>
<context>
    <name>anycap::ui::ShortcutsPage</name>
    <message>
        <source>Find a command or a key</source>
        <translation>Befehl oder Taste suchen</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Befehle und ihre Tasten</translation>
    </message>
    <message>
        <source>&amp;New keys:</source>
        <translation>&amp;Neue Tasten:</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Neue Tasten</translation>
    </message>
    <message>
        <source>&amp;Assign</source>
        <translation>Zu&amp;weisen</translation>
    </message>
    <message>
        <source>No &amp;keys</source>
        <translation>Keine &amp;Tasten</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset a&amp;ll</source>
        <translation>A&amp;lle zurücksetzen</translation>
    </message>
    <message>
        <source>It has these keys already.</source>
        <translation>Der Befehl hat diese Tasten bereits.</translation>
    </message>
    <message>
        <source>“%1” has these keys now and would lose them.</source>
        <translation>„%1“ hat derzeit diese Tasten und würde sie verlieren.</translation>
    </message>
</context>
<context>
    <name>anycap::ui::SoundView</name>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>%1 Hz</source>
        <translation>%1 Hz</translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
</context>
<context>
    <name>anycap::ui::SpellTextEdit</name>
    <message>
        <source>Add “%1” to my words</source>
        <translation>„%1“ zu meinen Wörtern hinzufügen</translation>
    </message>
</context>
<context>
    <name>anycap::ui::TimelinePainter</name>
    <message>
        <source>This medium has no length: nothing to show in time.</source>
        <translation>Dieses Medium hat keine Dauer: nichts im Zeitverlauf anzuzeigen.</translation>
    </message>
    <message>
        <source>Select a video or a sound in the media list, and its time is shown here.</source>
        <translation>Wählen Sie ein Video oder eine Tonaufnahme in der Medienliste, um den Zeitverlauf hier anzuzeigen.</translation>
    </message>
    <message>
        <source>f %1</source>
        <comment>number of a frame</comment>
        <translation>f %1</translation>
    </message>
    <message>
        <source>Measuring… %1 %</source>
        <translation>Wird gemessen… %1 %</translation>
    </message>
    <message>
        <source>No sound that can be read</source>
        <translation>Kein lesbarer Ton</translation>
    </message>
    <message>
        <source>A</source>
        <comment>begin of the loop</comment>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <comment>end of the loop</comment>
        <translation>B</translation>
    </message>
    <message>
        <source>Shot</source>
        <comment>what an edge is drawn to</comment>
        <translation>Schnitt</translation>
    </message>
    <message>
        <source>Cue</source>
        <comment>what an edge is drawn to</comment>
        <translation>Untertitel</translation>
    </message>
    <message>
        <source>Playhead</source>
        <comment>what an edge is drawn to</comment>
        <translation>Abspielkopf</translation>
    </message>
    <message>
        <source>Speech</source>
        <comment>what an edge is drawn to</comment>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Loop</source>
        <comment>what an edge is drawn to</comment>
        <translation>Schleife</translation>
    </message>
    <message>
        <source>Frame</source>
        <comment>what an edge is drawn to</comment>
        <translation>Einzelbild</translation>
    </message>
    <message>
        <source>%1 to %2, %3 s</source>
        <comment>start, end, duration</comment>
        <translation>%1 bis %2, %3 s</translation>
    </message>
</context>
<context>
    <name>anycap::ui::TimelinePanel</name>
    <message>
        <source>No cue stands at the playhead.</source>
        <translation>Am Abspielkopf steht kein Untertitel.</translation>
    </message>
    <message>
        <source>&amp;Zoom:</source>
        <translation>&amp;Vergrößerung:</translation>
    </message>
    <message>
        <source>Zoom of the timeline</source>
        <translation>Vergrößerung der Zeitleiste</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Cues in time. Left and right arrow keys go to the cue before and after.</source>
        <translation>Untertitel im Zeitverlauf. Die Pfeiltasten links und rechts führen zum vorigen und nächsten Untertitel.</translation>
    </message>
</context>
<context>
    <name>anycap::ui::TimelineView</name>
    <message>
        <source>%1 to %2</source>
        <comment>start, end</comment>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>anycap::ui::TrackBar</name>
    <message>
        <source>Track</source>
        <translation>Spur</translation>
    </message>
    <message>
        <source>…</source>
        <comment>button with more commands on tracks</comment>
        <translation>…</translation>
    </message>
    <message>
        <source>Add, rename or delete tracks</source>
        <translation>Spuren hinzufügen, umbenennen oder löschen</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n cue(s))</source>
        <comment>track</comment>
        <translation>
            <numerusform>%1 (%n Untertitel)</numerusform>
            <numerusform>%1 (%n Untertitel)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 (%n cue(s))</source>
        <comment>track and language</comment>
        <translation>
            <numerusform>%1, %2 (%n Untertitel)</numerusform>
            <numerusform>%1, %2 (%n Untertitel)</numerusform>
        </translation>
    </message>
    <message>
        <source>New track</source>
        <translation>Neue Spur</translation>
    </message>
    <message>
        <source>Track properties</source>
        <translation>Spureigenschaften</translation>
    </message>
</context>
<context>
    <name>anycap::ui::TrackDialog</name>
    <message>
        <source>Not known</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>language and its tag</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Art</translation>
    </message>
</context>
<context>
    <name>anycap::ui::TransportBar</name>
    <message>
        <source>Position in the whole</source>
        <translation>Position im Ganzen</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Type a time to go there</source>
        <translation>Zeit eingeben, um dorthin zu springen</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>/ %1</source>
        <translation>/ %1</translation>
    </message>
    <message>
        <source>Duration %1</source>
        <translation>Dauer %1</translation>
    </message>
</context>
<context>
    <name>anycap::ui::VersionHistory</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Versions of this caption, newest first</source>
        <translation>Fassungen dieser Beschreibung, neueste zuerst</translation>
    </message>
    <message>
        <source>Show versions of</source>
        <translation>Fassungen anzeigen von</translation>
    </message>
    <message>
        <source>All origins</source>
        <translation>Jede Herkunft</translation>
    </message>
    <message>
        <source>By people</source>
        <translation>Von Menschen</translation>
    </message>
    <message>
        <source>By models</source>
        <translation>Von Modellen</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>Make it the &amp;caption</source>
        <translation>Zur &amp;Beschreibung machen</translation>
    </message>
    <message>
        <source>Com&amp;pare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>&amp;Undecided again</source>
        <translation>Wieder &amp;unentschieden</translation>
    </message>
    <message>
        <source>&amp;Reject</source>
        <translation>&amp;Ablehnen</translation>
    </message>
</context>
<context>
    <name>anycap::ui::WelcomePage</name>
    <message>
        <source>Captions for pictures, films and sounds: drafted, refined and checked.</source>
        <translation>Beschreibungen für Bilder, Filme und Tonaufnahmen: entworfen, verfeinert und geprüft.</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>&amp;Neues Projekt…</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>Projekt &amp;öffnen…</translation>
    </message>
    <message>
        <source>Open the &amp;sample project</source>
        <translation>&amp;Beispielprojekt öffnen</translation>
    </message>
    <message>
        <source>&amp;Recent projects</source>
        <translation>&amp;Zuletzt geöffnete Projekte</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Zuletzt geöffnete Projekte</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Aus der Liste entfernen</translation>
    </message>
    <message>
        <source>Removes the chosen project from this list; its file stays</source>
        <translation>Entfernt das gewählte Projekt aus dieser Liste; die Datei bleibt erhalten</translation>
    </message>
    <message>
        <source>Or drop pictures, films, sounds or a project here.</source>
        <translation>Oder legen Sie Bilder, Filme, Tonaufnahmen oder ein Projekt hier ab.</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>%1 (missing)
%2</source>
        <translation>%1 (fehlt)
%2</translation>
    </message>
    <message>
        <source>Projects that you open are listed here.</source>
        <translation>Hier erscheinen Projekte, die Sie öffnen.</translation>
    </message>
</context>
<context>
    <name>anycap::ui::WindowStatus</name>
    <message>
        <source>Show all messages</source>
        <translation>Alle Meldungen anzeigen</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Files looked at</source>
        <translation>Untersuchte Dateien</translation>
    </message>
    <message>
        <source>Stop adding files</source>
        <translation>Hinzufügen anhalten</translation>
    </message>
    <message>
        <source>The project is being read or changed</source>
        <translation>Das Projekt wird gelesen oder geändert</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Schreibgeschützt</translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation>Alle Änderungen gespeichert</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n Auftrag</numerusform>
            <numerusform>%n Aufträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading a model…</source>
        <translation>Modell wird geladen…</translation>
    </message>
    <message>
        <source>%1 on %2, %3</source>
        <translation>%1 auf %2, %3</translation>
    </message>
    <message>
        <source>No model loaded</source>
        <translation>Kein Modell geladen</translation>
    </message>
</context>
</TS>
