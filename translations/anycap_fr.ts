<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>ActionNames</name>
    <message numerus="yes">
        <source>accept %n change(s)</source>
        <translation>
            <numerusform>accepter %n modification</numerusform>
            <numerusform>accepter %n modifications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reject %n change(s)</source>
        <translation>
            <numerusform>refuser %n modification</numerusform>
            <numerusform>refuser %n modifications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>move %n cue(s)</source>
        <translation>
            <numerusform>déplacer %n sous-titre</numerusform>
            <numerusform>déplacer %n sous-titres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>resize %n cue(s)</source>
        <translation>
            <numerusform>redimensionner %n sous-titre</numerusform>
            <numerusform>redimensionner %n sous-titres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>split %n cue(s)</source>
        <translation>
            <numerusform>diviser %n sous-titre</numerusform>
            <numerusform>diviser %n sous-titres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>merge %n cue(s)</source>
        <translation>
            <numerusform>fusionner %n sous-titre</numerusform>
            <numerusform>fusionner %n sous-titres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %n cue(s)</source>
        <translation>
            <numerusform>supprimer %n sous-titre</numerusform>
            <numerusform>supprimer %n sous-titres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>add %n cue(s)</source>
        <translation>
            <numerusform>ajouter %n sous-titre</numerusform>
            <numerusform>ajouter %n sous-titres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>edit %n cue(s)</source>
        <translation>
            <numerusform>modifier %n sous-titre</numerusform>
            <numerusform>modifier %n sous-titres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>time %n cue(s)</source>
        <translation>
            <numerusform>minuter %n sous-titre</numerusform>
            <numerusform>minuter %n sous-titres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>shift %n cue(s)</source>
        <translation>
            <numerusform>décaler %n sous-titre</numerusform>
            <numerusform>décaler %n sous-titres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>caption %n cue(s)</source>
        <translation>
            <numerusform>décrire %n sous-titre</numerusform>
            <numerusform>décrire %n sous-titres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>accept %n caption(s)</source>
        <translation>
            <numerusform>accepter %n description</numerusform>
            <numerusform>accepter %n descriptions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reject %n caption(s)</source>
        <translation>
            <numerusform>refuser %n description</numerusform>
            <numerusform>refuser %n descriptions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reopen %n caption(s)</source>
        <translation>
            <numerusform>rouvrir %n description</numerusform>
            <numerusform>rouvrir %n descriptions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>restore %n caption(s)</source>
        <translation>
            <numerusform>rétablir %n description</numerusform>
            <numerusform>rétablir %n descriptions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %n media file(s)</source>
        <translation>
            <numerusform>retirer %n fichier média</numerusform>
            <numerusform>retirer %n fichiers média</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>add %n media file(s)</source>
        <translation>
            <numerusform>ajouter %n fichier média</numerusform>
            <numerusform>ajouter %n fichiers média</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>relink %n media file(s)</source>
        <translation>
            <numerusform>relier %n fichier média</numerusform>
            <numerusform>relier %n fichiers média</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>import %n caption(s)</source>
        <translation>
            <numerusform>importer %n description</numerusform>
            <numerusform>importer %n descriptions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>add %n track(s)</source>
        <translation>
            <numerusform>ajouter %n piste</numerusform>
            <numerusform>ajouter %n pistes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>edit %n track(s)</source>
        <translation>
            <numerusform>modifier %n piste</numerusform>
            <numerusform>modifier %n pistes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %n track(s)</source>
        <translation>
            <numerusform>supprimer %n piste</numerusform>
            <numerusform>supprimer %n pistes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>paste %n cue(s)</source>
        <translation>
            <numerusform>coller %n sous-titre</numerusform>
            <numerusform>coller %n sous-titres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>snap %n cue(s)</source>
        <translation>
            <numerusform>aligner %n sous-titre</numerusform>
            <numerusform>aligner %n sous-titres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>sort %n cue(s)</source>
        <translation>
            <numerusform>trier %n sous-titre</numerusform>
            <numerusform>trier %n sous-titres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>duplicate %n cue(s)</source>
        <translation>
            <numerusform>dupliquer %n sous-titre</numerusform>
            <numerusform>dupliquer %n sous-titres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>fix %n cue(s)</source>
        <translation>
            <numerusform>corriger %n sous-titre</numerusform>
            <numerusform>corriger %n sous-titres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>replace in %n cue(s)</source>
        <translation>
            <numerusform>remplacer dans %n sous-titre</numerusform>
            <numerusform>remplacer dans %n sous-titres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>edit settings of %n cue(s)</source>
        <translation>
            <numerusform>modifier les réglages de %n sous-titre</numerusform>
            <numerusform>modifier les réglages de %n sous-titres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Write and refine</source>
        <translation>&amp;Rédiger et affiner</translation>
    </message>
    <message>
        <source>Write a caption where there is none, and refine it; it comes as a candidate</source>
        <translation>Rédige une description là où il n’y en a pas et l’affine ; elle arrive comme proposition</translation>
    </message>
    <message>
        <source>Write a &amp;base caption</source>
        <translation>Rédiger une description de &amp;base</translation>
    </message>
    <message>
        <source>What the writer says of the medium, as a candidate</source>
        <translation>Ce que le rédacteur dit du média, comme proposition</translation>
    </message>
    <message>
        <source>&amp;Refine</source>
        <translation>&amp;Affiner</translation>
    </message>
    <message>
        <source>Rewrite the caption so that it follows the instruction, as a candidate</source>
        <translation>Réécrit la description pour suivre la consigne, comme proposition</translation>
    </message>
    <message>
        <source>&amp;Fix length</source>
        <translation>A&amp;juster la longueur</translation>
    </message>
    <message>
        <source>Change no more than the limits ask for</source>
        <translation>Ne change pas plus que ce que demandent les limites</translation>
    </message>
    <message>
        <source>Again, the &amp;same</source>
        <translation>Encore, à l’i&amp;dentique</translation>
    </message>
    <message>
        <source>The last run once more, with the same seed</source>
        <translation>La dernière exécution encore une fois, avec la même graine</translation>
    </message>
    <message>
        <source>Again, &amp;different</source>
        <translation>Encore, &amp;différemment</translation>
    </message>
    <message>
        <source>The last run once more, with the next seed</source>
        <translation>La dernière exécution encore une fois, avec la graine suivante</translation>
    </message>
    <message>
        <source>S&amp;top writing</source>
        <translation>Arrê&amp;ter la rédaction</translation>
    </message>
    <message>
        <source>What is written so far is kept as a partial candidate</source>
        <translation>Ce qui est déjà écrit est gardé comme proposition partielle</translation>
    </message>
    <message>
        <source>&amp;Previous candidate</source>
        <translation>&amp;Proposition précédente</translation>
    </message>
    <message>
        <source>Next ca&amp;ndidate</source>
        <translation>Proposition &amp;suivante</translation>
    </message>
    <message>
        <source>A&amp;ccept the candidate</source>
        <translation>A&amp;ccepter la proposition</translation>
    </message>
    <message>
        <source>The shown candidate becomes the caption</source>
        <translation>La proposition affichée devient la description</translation>
    </message>
    <message>
        <source>Reject the candidat&amp;e</source>
        <translation>R&amp;efuser la proposition</translation>
    </message>
    <message>
        <source>Cop&amp;y the caption</source>
        <translation>C&amp;opier la description</translation>
    </message>
    <message>
        <source>Pre&amp;vious change</source>
        <translation>Modification p&amp;récédente</translation>
    </message>
    <message>
        <source>&amp;Next change</source>
        <translation>Modification s&amp;uivante</translation>
    </message>
    <message>
        <source>&amp;Accept this change</source>
        <translation>Accepter cette &amp;modification</translation>
    </message>
    <message>
        <source>&amp;Reject this change</source>
        <translation>Re&amp;fuser cette modification</translation>
    </message>
    <message>
        <source>Accept a&amp;ll changes</source>
        <translation>Accepter &amp;toutes les modifications</translation>
    </message>
    <message>
        <source>Re&amp;ject all changes</source>
        <translation>Refuser toutes les modifications (&amp;z)</translation>
    </message>
    <message>
        <source>Texts one above the &amp;other</source>
        <translation>Textes l’un au-dessus de l’&amp;autre</translation>
    </message>
    <message>
        <source>&amp;Edit cue</source>
        <translation>&amp;Modifier le sous-titre</translation>
    </message>
    <message>
        <source>Edits the cell of the table, or the cue&apos;s text</source>
        <translation>Modifie la cellule du tableau ou le texte du sous-titre</translation>
    </message>
    <message>
        <source>&amp;Add cue at playhead</source>
        <translation>&amp;Ajouter un sous-titre à la tête de lecture</translation>
    </message>
    <message>
        <source>Adds a cue where the film or sound is</source>
        <translation>Ajoute un sous-titre là où se trouve le film ou le son</translation>
    </message>
    <message>
        <source>&amp;Split cue</source>
        <translation>&amp;Diviser le sous-titre</translation>
    </message>
    <message>
        <source>Splits the cue at the playhead, its text at the cursor or the best place</source>
        <translation>Divise le sous-titre à la tête de lecture, son texte au curseur ou au meilleur endroit</translation>
    </message>
    <message>
        <source>&amp;Merge cues</source>
        <translation>&amp;Fusionner les sous-titres</translation>
    </message>
    <message>
        <source>Makes one cue of the selected neighbours, or of this one and the next</source>
        <translation>Fait un seul sous-titre des voisins sélectionnés, ou de celui-ci et du suivant</translation>
    </message>
    <message>
        <source>Dup&amp;licate</source>
        <translation>Dup&amp;liquer</translation>
    </message>
    <message>
        <source>Puts a copy behind each selected cue</source>
        <translation>Place une copie derrière chaque sous-titre sélectionné</translation>
    </message>
    <message>
        <source>&amp;Delete cues</source>
        <translation>&amp;Supprimer les sous-titres</translation>
    </message>
    <message>
        <source>Deletes the selected cues</source>
        <translation>Supprime les sous-titres sélectionnés</translation>
    </message>
    <message>
        <source>C&amp;ut cues</source>
        <translation>Cou&amp;per les sous-titres</translation>
    </message>
    <message>
        <source>Copies the selected cues as SubRip text and deletes them</source>
        <translation>Copie les sous-titres sélectionnés en texte SubRip et les supprime</translation>
    </message>
    <message>
        <source>&amp;Copy cues</source>
        <translation>&amp;Copier les sous-titres</translation>
    </message>
    <message>
        <source>Copies the selected cues as SubRip text</source>
        <translation>Copie les sous-titres sélectionnés en texte SubRip</translation>
    </message>
    <message>
        <source>&amp;Paste cues</source>
        <translation>C&amp;oller les sous-titres</translation>
    </message>
    <message>
        <source>Adds the cues of the clipboard at their own times</source>
        <translation>Ajoute les sous-titres du presse-papiers à leurs propres temps</translation>
    </message>
    <message>
        <source>Paste cues at play&amp;head</source>
        <translation>Coller les sous-titres à la &amp;tête de lecture</translation>
    </message>
    <message>
        <source>Adds the cues of the clipboard from the playhead on</source>
        <translation>Ajoute les sous-titres du presse-papiers à partir de la tête de lecture</translation>
    </message>
    <message>
        <source>S&amp;ort by time</source>
        <translation>T&amp;rier par temps</translation>
    </message>
    <message>
        <source>Puts the cues of the track in the order of their times</source>
        <translation>Range les sous-titres de la piste dans l’ordre de leurs temps</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Rechercher…</translation>
    </message>
    <message>
        <source>&amp;Replace…</source>
        <translation>R&amp;emplacer…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>Rechercher le &amp;suivant</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>Rechercher le &amp;précédent</translation>
    </message>
    <message>
        <source>Set start to play&amp;head</source>
        <translation>&amp;Début à la tête de lecture</translation>
    </message>
    <message>
        <source>The cue begins with the frame that is shown</source>
        <translation>Le sous-titre commence avec l’image affichée</translation>
    </message>
    <message>
        <source>Set e&amp;nd to playhead</source>
        <translation>Fi&amp;n à la tête de lecture</translation>
    </message>
    <message>
        <source>The cue is gone with the frame that is shown</source>
        <translation>Le sous-titre a disparu avec l’image affichée</translation>
    </message>
    <message>
        <source>Set start and shift the &amp;rest</source>
        <translation>Fixer le début et décaler le re&amp;ste</translation>
    </message>
    <message>
        <source>The cue begins at the playhead, and all after it move along</source>
        <translation>Le sous-titre commence à la tête de lecture et tous les suivants se déplacent avec lui</translation>
    </message>
    <message>
        <source>One frame &amp;earlier</source>
        <translation>Une &amp;image plus tôt</translation>
    </message>
    <message>
        <source>Moves the selected cues one frame back</source>
        <translation>Recule d’une image les sous-titres sélectionnés</translation>
    </message>
    <message>
        <source>One frame la&amp;ter</source>
        <translation>Une ima&amp;ge plus tard</translation>
    </message>
    <message>
        <source>Moves the selected cues one frame on</source>
        <translation>Avance d’une image les sous-titres sélectionnés</translation>
    </message>
    <message>
        <source>E&amp;xtend to next cue</source>
        <translation>Prolon&amp;ger jusqu’au suivant</translation>
    </message>
    <message>
        <source>The cue stays until the smallest gap before the next one</source>
        <translation>Le sous-titre reste jusqu’au plus petit intervalle avant le suivant</translation>
    </message>
    <message>
        <source>S&amp;hift times…</source>
        <translation>Décaler les &amp;temps…</translation>
    </message>
    <message>
        <source>Moves all, the selected or all following cues by a time</source>
        <translation>Déplace tous les sous-titres, ceux sélectionnés ou tous les suivants</translation>
    </message>
    <message>
        <source>&amp;Next cue</source>
        <translation>Sous-titre &amp;suivant</translation>
    </message>
    <message>
        <source>Pre&amp;vious cue</source>
        <translation>Sous-titre &amp;précédent</translation>
    </message>
    <message>
        <source>Next pro&amp;blem</source>
        <translation>Pro&amp;blème suivant</translation>
    </message>
    <message>
        <source>Goes to the next cue that breaks a rule of the preset</source>
        <translation>Va au prochain sous-titre qui enfreint une règle du profil</translation>
    </message>
    <message>
        <source>Previo&amp;us problem</source>
        <translation>Problème pré&amp;cédent</translation>
    </message>
    <message>
        <source>Goes to the cue before that breaks a rule of the preset</source>
        <translation>Va au sous-titre précédent qui enfreint une règle du profil</translation>
    </message>
    <message>
        <source>&amp;Go to cue number…</source>
        <translation>&amp;Aller au sous-titre numéro…</translation>
    </message>
    <message>
        <source>&amp;Follow playback in the table</source>
        <translation>Sui&amp;vre la lecture dans le tableau</translation>
    </message>
    <message>
        <source>Scrolls to the cue that is being played</source>
        <translation>Fait défiler jusqu’au sous-titre en cours de lecture</translation>
    </message>
    <message>
        <source>Times in fra&amp;mes</source>
        <translation>Temps en i&amp;mages</translation>
    </message>
    <message>
        <source>Frames instead of milliseconds</source>
        <translation>Des images au lieu de millisecondes</translation>
    </message>
    <message>
        <source>New &amp;track…</source>
        <translation>Nouvelle pis&amp;te…</translation>
    </message>
    <message>
        <source>Adds a track of cues to the medium</source>
        <translation>Ajoute au média une piste de sous-titres</translation>
    </message>
    <message>
        <source>Track propert&amp;ies…</source>
        <translation>Propr&amp;iétés de la piste…</translation>
    </message>
    <message>
        <source>Name, language and kind of the track</source>
        <translation>Nom, langue et genre de la piste</translation>
    </message>
    <message>
        <source>Delete trac&amp;k</source>
        <translation>Supprimer la pis&amp;te</translation>
    </message>
    <message>
        <source>Deletes the track with its cues; it can be undone</source>
        <translation>Supprime la piste avec ses sous-titres ; peut être annulé</translation>
    </message>
    <message>
        <source>&amp;Import captions…</source>
        <translation>&amp;Importer des descriptions…</translation>
    </message>
    <message>
        <source>Subtitles or a list of captions into this project</source>
        <translation>Des sous-titres ou une liste de descriptions dans ce projet</translation>
    </message>
    <message>
        <source>Import text files &amp;beside the media</source>
        <translation>Importer les fichiers texte &amp;à côté des médias</translation>
    </message>
    <message>
        <source>The caption of picture.jpg from picture.txt</source>
        <translation>La description de image.jpg depuis image.txt</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exporter…</translation>
    </message>
    <message>
        <source>Write the captions as a file, after a look at what it will hold</source>
        <translation>Écrit les descriptions dans un fichier, après un aperçu de son contenu</translation>
    </message>
    <message>
        <source>&amp;Pause jobs</source>
        <translation>&amp;Suspendre les tâches</translation>
    </message>
    <message>
        <source>Begin no further job; the running one goes on</source>
        <translation>Ne commence plus de tâche ; celle en cours continue</translation>
    </message>
    <message>
        <source>&amp;Cancel selected jobs</source>
        <translation>A&amp;nnuler les tâches sélectionnées</translation>
    </message>
    <message>
        <source>The text written so far is kept as a partial candidate</source>
        <translation>Le texte déjà écrit est gardé comme proposition partielle</translation>
    </message>
    <message>
        <source>Cancel &amp;all jobs</source>
        <translation>Annuler &amp;toutes les tâches</translation>
    </message>
    <message>
        <source>&amp;Run selected jobs again</source>
        <translation>&amp;Relancer les tâches sélectionnées</translation>
    </message>
    <message>
        <source>Run selected jobs &amp;earlier</source>
        <translation>Exécuter plus &amp;tôt</translation>
    </message>
    <message>
        <source>Run selected jobs &amp;later</source>
        <translation>Exécuter plus t&amp;ard</translation>
    </message>
    <message>
        <source>Clear &amp;finished jobs from the list</source>
        <translation>Retirer les &amp;terminées de la liste</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;History of changes…</source>
        <translation>&amp;Historique des modifications…</translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <translation>&amp;Trouver une commande…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Préférences…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>&amp;Raccourcis clavier…</translation>
    </message>
    <message>
        <source>&amp;Messages…</source>
        <translation>&amp;Messages…</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Plein écran</translation>
    </message>
    <message>
        <source>&amp;About AnyCap Studio</source>
        <translation>À propos d’&amp;AnyCap Studio</translation>
    </message>
    <message>
        <source>Layout &amp;Caption</source>
        <translation>Disposition &amp;Description</translation>
    </message>
    <message>
        <source>Layout &amp;Subtitle</source>
        <translation>Disposition &amp;Sous-titres</translation>
    </message>
    <message>
        <source>Layout &amp;Review</source>
        <translation>Disposition &amp;Révision</translation>
    </message>
    <message>
        <source>Rese&amp;t this layout</source>
        <translation>Rétablir ce&amp;tte disposition</translation>
    </message>
    <message>
        <source>Go to &amp;media</source>
        <translation>Aller aux &amp;médias</translation>
    </message>
    <message>
        <source>Go to &amp;cues</source>
        <translation>Aller aux so&amp;us-titres</translation>
    </message>
    <message>
        <source>Go to c&amp;aption</source>
        <translation>Aller à la d&amp;escription</translation>
    </message>
    <message>
        <source>Go to &amp;timeline</source>
        <translation>Aller à la &amp;frise chronologique</translation>
    </message>
    <message>
        <source>Go to &amp;jobs</source>
        <translation>Aller aux &amp;tâches</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>&amp;Nouveau projet…</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>&amp;Ouvrir un projet…</translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation>&amp;Fermer le projet</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;Add media…</source>
        <translation>&amp;Ajouter des médias…</translation>
    </message>
    <message>
        <source>Images, films and sounds into this project</source>
        <translation>Des images, des films et des sons dans ce projet</translation>
    </message>
    <message>
        <source>Add a &amp;folder of media…</source>
        <translation>Ajouter un &amp;dossier de médias…</translation>
    </message>
    <message>
        <source>F&amp;ind missing media…</source>
        <translation>&amp;Retrouver les médias manquants…</translation>
    </message>
    <message>
        <source>Look for moved files in a folder, by their content</source>
        <translation>Cherche dans un dossier les fichiers déplacés, d’après leur contenu</translation>
    </message>
    <message>
        <source>Show in the file &amp;manager</source>
        <translation>Montrer dans le &amp;gestionnaire de fichiers</translation>
    </message>
    <message>
        <source>&amp;Remove from the project</source>
        <translation>Reti&amp;rer du projet</translation>
    </message>
    <message>
        <source>With their captions; the files stay where they are</source>
        <translation>Avec leurs descriptions ; les fichiers restent où ils sont</translation>
    </message>
    <message>
        <source>Play or &amp;pause</source>
        <translation>Lire ou sus&amp;pendre</translation>
    </message>
    <message>
        <source>&amp;Back one second</source>
        <translation>Une seconde en &amp;arrière</translation>
    </message>
    <message>
        <source>Again while playing faster: slower first</source>
        <translation>Encore pendant une lecture plus rapide : d’abord plus lent</translation>
    </message>
    <message>
        <source>P&amp;ause</source>
        <translation>Pa&amp;use</translation>
    </message>
    <message>
        <source>Play, &amp;faster when pressed again</source>
        <translation>Lire, plus &amp;vite si l’on appuie encore</translation>
    </message>
    <message>
        <source>P&amp;revious frame</source>
        <translation>Image p&amp;récédente</translation>
    </message>
    <message>
        <source>One frame back; 10 ms in a sound</source>
        <translation>Une image en arrière ; 10 ms dans un son</translation>
    </message>
    <message>
        <source>&amp;Next frame</source>
        <translation>Image &amp;suivante</translation>
    </message>
    <message>
        <source>One frame on; 10 ms in a sound</source>
        <translation>Une image en avant ; 10 ms dans un son</translation>
    </message>
    <message>
        <source>To the &amp;start</source>
        <translation>Au &amp;début</translation>
    </message>
    <message>
        <source>To the &amp;end</source>
        <translation>À la &amp;fin</translation>
    </message>
    <message>
        <source>&amp;Slower</source>
        <translation>Plus &amp;lent</translation>
    </message>
    <message>
        <source>Fas&amp;ter</source>
        <translation>Plus vi&amp;te</translation>
    </message>
    <message>
        <source>N&amp;ormal speed</source>
        <translation>Vitesse &amp;normale</translation>
    </message>
    <message>
        <source>&amp;Mute</source>
        <translation>&amp;Muet</translation>
    </message>
    <message>
        <source>Play the &amp;cue</source>
        <translation>Lire le s&amp;ous-titre</translation>
    </message>
    <message>
        <source>Play aro&amp;und the cue</source>
        <translation>Lire aut&amp;our du sous-titre</translation>
    </message>
    <message>
        <source>From one second before it to one second after</source>
        <translation>D’une seconde avant à une seconde après</translation>
    </message>
    <message>
        <source>&amp;Loop the cue</source>
        <translation>Répét&amp;er le sous-titre</translation>
    </message>
    <message>
        <source>Play the current cue over and over</source>
        <translation>Lit sans fin le sous-titre actuel</translation>
    </message>
    <message>
        <source>Loop from &amp;here (A)</source>
        <translation>&amp;Boucle depuis ici (A)</translation>
    </message>
    <message>
        <source>Loop up to here (&amp;B)</source>
        <translation>Boucle jusqu’i&amp;ci (B)</translation>
    </message>
    <message>
        <source>&amp;Do not loop</source>
        <translation>Ne pas bouc&amp;ler</translation>
    </message>
    <message>
        <source>&amp;Captions on the picture</source>
        <translation>&amp;Sous-titres sur l’image</translation>
    </message>
    <message>
        <source>&amp;Safe areas</source>
        <translation>&amp;Zones sûres</translation>
    </message>
    <message>
        <source>Frames within which action (93 %) and titles (90 %) are safe</source>
        <translation>Cadres dans lesquels l’action (93 %) et les titres (90 %) sont sûrs d’être vus</translation>
    </message>
    <message>
        <source>S&amp;pectrogram of sounds</source>
        <translation>S&amp;pectrogramme des sons</translation>
    </message>
    <message>
        <source>Pitches over time, 64 ms windows every 16 ms</source>
        <translation>Les hauteurs dans le temps, fenêtres de 64 ms toutes les 16 ms</translation>
    </message>
    <message>
        <source>Picture on the &amp;whole screen</source>
        <translation>Image sur &amp;tout l’écran</translation>
    </message>
    <message>
        <source>Zoom image &amp;in</source>
        <translation>A&amp;grandir l’image</translation>
    </message>
    <message>
        <source>Zoom image &amp;out</source>
        <translation>&amp;Réduire l’image</translation>
    </message>
    <message>
        <source>&amp;Fit image</source>
        <translation>A&amp;juster l’image</translation>
    </message>
    <message>
        <source>Image at &amp;100 %</source>
        <translation>Image à &amp;100 %</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Édition</translation>
    </message>
    <message>
        <source>&amp;Cue</source>
        <translation>&amp;Sous-titre</translation>
    </message>
    <message>
        <source>C&amp;aption</source>
        <translation>&amp;Description</translation>
    </message>
    <message>
        <source>&amp;Playback</source>
        <translation>&amp;Lecture</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Outils</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>Zoom timeline &amp;in</source>
        <translation>A&amp;grandir la frise</translation>
    </message>
    <message>
        <source>Show less time, larger</source>
        <translation>Moins de temps, plus grand</translation>
    </message>
    <message>
        <source>Zoom timeline &amp;out</source>
        <translation>&amp;Réduire la frise</translation>
    </message>
    <message>
        <source>Show more time, smaller</source>
        <translation>Plus de temps, plus petit</translation>
    </message>
    <message>
        <source>Show &amp;all time</source>
        <translation>&amp;Tout le temps</translation>
    </message>
    <message>
        <source>Zoom the timeline so that all of the medium is seen</source>
        <translation>Montre tout le média dans la frise chronologique</translation>
    </message>
    <message>
        <source>Zoom to &amp;selection</source>
        <translation>Agrandir la &amp;sélection</translation>
    </message>
    <message>
        <source>Zoom the timeline to the selected stretch of time or cues</source>
        <translation>Agrandit la frise à l’intervalle ou aux sous-titres sélectionnés</translation>
    </message>
    <message>
        <source>S&amp;nap</source>
        <translation>Ai&amp;manter</translation>
    </message>
    <message>
        <source>Draw dragged edges to shots, speech, cues, the playhead and frames</source>
        <translation>Attire les bords vers les plans, la parole, les sous-titres, la tête de lecture et les images</translation>
    </message>
    <message>
        <source>&amp;Follow playhead</source>
        <translation>&amp;Suivre la tête de lecture</translation>
    </message>
    <message>
        <source>Keep the playhead in view</source>
        <translation>Garde la tête de lecture en vue</translation>
    </message>
    <message>
        <source>Timeline page &amp;back</source>
        <translation>Frise : page &amp;précédente</translation>
    </message>
    <message>
        <source>Timeline page o&amp;n</source>
        <translation>Frise : page su&amp;ivante</translation>
    </message>
    <message>
        <source>Cue &amp;before in time</source>
        <translation>Sous-titre pré&amp;cédent dans le temps</translation>
    </message>
    <message>
        <source>Cue &amp;after in time</source>
        <translation>Sous-titre sui&amp;vant dans le temps</translation>
    </message>
    <message>
        <source>Select cue before, too</source>
        <translation>Sélectionner aussi le précédent</translation>
    </message>
    <message>
        <source>Select cue after, too</source>
        <translation>Sélectionner aussi le suivant</translation>
    </message>
    <message>
        <source>Add cue &amp;here</source>
        <translation>Ajouter un sous-titre i&amp;ci</translation>
    </message>
    <message>
        <source>A new cue over the selected stretch of time, or at the playhead</source>
        <translation>Un nouveau sous-titre sur l’intervalle sélectionné, ou à la tête de lecture</translation>
    </message>
    <message>
        <source>Edit &amp;text in timeline</source>
        <translation>Modifier le te&amp;xte dans la frise</translation>
    </message>
    <message>
        <source>Split at &amp;playhead</source>
        <translation>Diviser à la &amp;tête de lecture</translation>
    </message>
    <message>
        <source>Two cues from the one at the playhead</source>
        <translation>Deux sous-titres de celui à la tête de lecture</translation>
    </message>
    <message>
        <source>&amp;Merge neighbours</source>
        <translation>&amp;Fusionner les voisins</translation>
    </message>
    <message>
        <source>One cue from the selected ones, or from this one and the next</source>
        <translation>Un seul sous-titre de ceux sélectionnés, ou de celui-ci et du suivant</translation>
    </message>
    <message>
        <source>S&amp;tart at playhead</source>
        <translation>&amp;Début à la tête de lecture</translation>
    </message>
    <message>
        <source>&amp;End at playhead</source>
        <translation>F&amp;in à la tête de lecture</translation>
    </message>
    <message>
        <source>Draw to &amp;shots and neighbours</source>
        <translation>Attirer vers les &amp;plans et les voisins</translation>
    </message>
    <message>
        <source>Edges near a shot or a cue go there, with the preset&apos;s gap</source>
        <translation>Les bords proches d’un plan ou d’un sous-titre y vont, avec l’intervalle du profil</translation>
    </message>
    <message>
        <source>Move a frame earlier</source>
        <translation>Déplacer d’une image plus tôt</translation>
    </message>
    <message>
        <source>Move a frame later</source>
        <translation>Déplacer d’une image plus tard</translation>
    </message>
    <message>
        <source>Move 0.1 s earlier</source>
        <translation>Déplacer de 0,1 s plus tôt</translation>
    </message>
    <message>
        <source>Move 0.1 s later</source>
        <translation>Déplacer de 0,1 s plus tard</translation>
    </message>
    <message>
        <source>Start a frame earlier</source>
        <translation>Début une image plus tôt</translation>
    </message>
    <message>
        <source>Start a frame later</source>
        <translation>Début une image plus tard</translation>
    </message>
    <message>
        <source>Start 0.1 s earlier</source>
        <translation>Début 0,1 s plus tôt</translation>
    </message>
    <message>
        <source>Start 0.1 s later</source>
        <translation>Début 0,1 s plus tard</translation>
    </message>
    <message>
        <source>End a frame earlier</source>
        <translation>Fin une image plus tôt</translation>
    </message>
    <message>
        <source>End a frame later</source>
        <translation>Fin une image plus tard</translation>
    </message>
    <message>
        <source>End 0.1 s earlier</source>
        <translation>Fin 0,1 s plus tôt</translation>
    </message>
    <message>
        <source>End 0.1 s later</source>
        <translation>Fin 0,1 s plus tard</translation>
    </message>
    <message>
        <source>&amp;Loop selected time</source>
        <translation>Répéter &amp;le temps sélectionné</translation>
    </message>
    <message>
        <source>Play the selected stretch of time, or the cue, over and over</source>
        <translation>Lit sans fin l’intervalle sélectionné ou le sous-titre</translation>
    </message>
    <message>
        <source>Caption &amp;many media…</source>
        <translation>Décrire de no&amp;mbreux médias…</translation>
    </message>
    <message>
        <source>One instruction for all media of a kind, in the background</source>
        <translation>Une consigne pour tous les médias d’un genre, en arrière-plan</translation>
    </message>
    <message>
        <source>&amp;Media stay on this computer</source>
        <translation>Les &amp;médias restent sur cet ordinateur</translation>
    </message>
    <message>
        <source>No captioner that sends media or texts to another computer is used for this project</source>
        <translation>Aucun rédacteur qui envoie des médias ou des textes à un autre ordinateur n’est utilisé pour ce projet</translation>
    </message>
    <message>
        <source>Records in the form of the AnyCap dataset, by the hundred thousand</source>
        <translation>Enregistrements de la forme du jeu AnyCap, même par centaines de milliers</translation>
    </message>
    <message>
        <source>&amp;Evaluation…</source>
        <translation>&amp;Évaluation…</translation>
    </message>
    <message>
        <source>Run a benchmark, and see what a run came to, record by record</source>
        <translation>Lancer un banc d’essai et voir ce qu’il a donné, entrée par entrée</translation>
    </message>
    <message>
        <source>Export &amp;training data…</source>
        <translation>Exporter des données d’en&amp;traînement…</translation>
    </message>
    <message>
        <source>The captions with what was asked for, in the form of the AnyCap dataset</source>
        <translation>Les descriptions avec ce qui était demandé, sous la forme du jeu de données AnyCap</translation>
    </message>
    <message>
        <source>&amp;Dataset…</source>
        <translation>Jeu de &amp;données…</translation>
    </message>
</context>
<context>
    <name>Captioner</name>
    <message>
        <source>Draft by measurement</source>
        <translation>Ébauche par mesure</translation>
    </message>
    <message>
        <source>Captions from measurements, fitted to limits by leaving out; needs no model</source>
        <translation>Descriptions tirées de mesures, ajustées aux limites par omission ; sans modèle</translation>
    </message>
</context>
<context>
    <name>CueQuality</name>
    <message>
        <source>Too fast</source>
        <translation>Trop rapide</translation>
    </message>
    <message>
        <source>Too many words</source>
        <translation>Trop de mots</translation>
    </message>
    <message>
        <source>Long line</source>
        <translation>Ligne longue</translation>
    </message>
    <message>
        <source>Too many lines</source>
        <translation>Trop de lignes</translation>
    </message>
    <message>
        <source>Too short</source>
        <translation>Trop court</translation>
    </message>
    <message>
        <source>Too long</source>
        <translation>Trop long</translation>
    </message>
    <message>
        <source>Small gap</source>
        <translation>Intervalle faible</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Chevauchement</translation>
    </message>
    <message>
        <source>Out of order</source>
        <translation>Désordonné</translation>
    </message>
    <message>
        <source>No text</source>
        <translation>Sans texte</translation>
    </message>
    <message>
        <source>No duration</source>
        <translation>Sans durée</translation>
    </message>
</context>
<context>
    <name>CueState</name>
    <message>
        <source>No text</source>
        <translation>Sans texte</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>Refined</source>
        <translation>Affiné</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>À la main</translation>
    </message>
</context>
<context>
    <name>Instruction</name>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>Éléments</translation>
    </message>
    <message>
        <source>Perspective</source>
        <translation>Perspective</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>Brève</translation>
    </message>
    <message>
        <source>Detailed</source>
        <translation>Détaillée</translation>
    </message>
    <message>
        <source>Narrative</source>
        <translation>Récit</translation>
    </message>
    <message>
        <source>Poem</source>
        <translation>Poème</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Arrière-plan</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Caméra</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>Simple</translation>
    </message>
    <message>
        <source>Where things are in the picture and how they lie to each other</source>
        <translation>Où sont les choses dans l’image et comment elles se situent entre elles</translation>
    </message>
    <message>
        <source>What things look like: colour, shape, material, clothing, condition</source>
        <translation>À quoi ressemblent les choses : couleur, forme, matière, vêtements, état</translation>
    </message>
    <message>
        <source>Which people and objects there are, and how many of each</source>
        <translation>Quelles personnes et quels objets il y a, et combien de chacun</translation>
    </message>
    <message>
        <source>From where the picture is taken: angle, height, distance, framing</source>
        <translation>D’où l’image est prise : angle, hauteur, distance, cadrage</translation>
    </message>
    <message>
        <source>The picture in one short sentence</source>
        <translation>L’image en une courte phrase</translation>
    </message>
    <message>
        <source>A full description: subject, surroundings, and the small things</source>
        <translation>Une description complète : sujet, environnement et petits détails</translation>
    </message>
    <message>
        <source>The picture told as a short story</source>
        <translation>L’image racontée comme une courte histoire</translation>
    </message>
    <message>
        <source>The picture in verse</source>
        <translation>L’image en vers</translation>
    </message>
    <message>
        <source>What the picture is about: its idea and its mood</source>
        <translation>De quoi parle l’image : son idée et son ambiance</translation>
    </message>
    <message>
        <source>Where things are in the frame, and how that changes</source>
        <translation>Où sont les choses dans le cadre et comment cela change</translation>
    </message>
    <message>
        <source>What people and things in the video look like</source>
        <translation>À quoi ressemblent les personnes et les choses de la vidéo</translation>
    </message>
    <message>
        <source>Which people and objects appear, and how many of each</source>
        <translation>Quelles personnes et quels objets apparaissent, et combien de chacun</translation>
    </message>
    <message>
        <source>From where the video is filmed: angle, height, distance</source>
        <translation>D’où la vidéo est filmée : angle, hauteur, distance</translation>
    </message>
    <message>
        <source>What people, animals and things do</source>
        <translation>Ce que font les personnes, les animaux et les choses</translation>
    </message>
    <message>
        <source>What takes place, in the order it does</source>
        <translation>Ce qui se passe, dans l’ordre</translation>
    </message>
    <message>
        <source>The place and the surroundings behind the subject</source>
        <translation>Le lieu et l’environnement derrière le sujet</translation>
    </message>
    <message>
        <source>How the camera moves, and how shots change</source>
        <translation>Comment la caméra bouge et comment les plans changent</translation>
    </message>
    <message>
        <source>The video in one short sentence</source>
        <translation>La vidéo en une courte phrase</translation>
    </message>
    <message>
        <source>A full description from beginning to end</source>
        <translation>Une description complète du début à la fin</translation>
    </message>
    <message>
        <source>The video told as a short story</source>
        <translation>La vidéo racontée comme une courte histoire</translation>
    </message>
    <message>
        <source>The video in verse</source>
        <translation>La vidéo en vers</translation>
    </message>
    <message>
        <source>What the video is about: its idea and its mood</source>
        <translation>De quoi parle la vidéo : son idée et son ambiance</translation>
    </message>
    <message>
        <source>Which sounds occur, and in which order</source>
        <translation>Quels sons on entend et dans quel ordre</translation>
    </message>
    <message>
        <source>The sound in one short sentence</source>
        <translation>Le son en une courte phrase</translation>
    </message>
    <message>
        <source>A full description: sources, loudness, space, changes</source>
        <translation>Une description complète : sources, volume, espace, changements</translation>
    </message>
    <message>
        <source>The sound told as a short story</source>
        <translation>Le son raconté comme une courte histoire</translation>
    </message>
    <message>
        <source>The sound in verse</source>
        <translation>Le son en vers</translation>
    </message>
    <message>
        <source>One plain sentence that says what is heard</source>
        <translation>Une phrase simple qui dit ce que l’on entend</translation>
    </message>
</context>
<context>
    <name>Studio</name>
    <message>
        <source>The sample media are not installed</source>
        <translation>Les médias d’exemple ne sont pas installés</translation>
    </message>
    <message>
        <source>%1: this folder cannot be made</source>
        <translation>%1 : ce dossier ne peut pas être créé</translation>
    </message>
</context>
<context>
    <name>TrackKind</name>
    <message>
        <source>Subtitles</source>
        <translation>Sous-titres</translation>
    </message>
    <message>
        <source>Captions (SDH)</source>
        <translation>Sous-titres pour sourds (SDH)</translation>
    </message>
    <message>
        <source>Descriptions</source>
        <translation>Descriptions</translation>
    </message>
    <message>
        <source>Alt text</source>
        <translation>Texte alternatif</translation>
    </message>
</context>
<context>
    <name>VersionText</name>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Ébauche</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importé</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>%1, changed by you</source>
        <translation>%1, modifié par vous</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>graine %1</translation>
    </message>
    <message>
        <source>partial</source>
        <translation>partielle</translation>
    </message>
    <message>
        <source>candidate</source>
        <translation>proposition</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>acceptée</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>refusée</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>remplacée</translation>
    </message>
    <message>
        <source>By: %1</source>
        <translation>Par : %1</translation>
    </message>
    <message>
        <source>When: %1</source>
        <translation>Quand : %1</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>État : %1</translation>
    </message>
    <message>
        <source>Instruction: %1</source>
        <translation>Consigne : %1</translation>
    </message>
    <message>
        <source>Limits: %1</source>
        <translation>Limites : %1</translation>
    </message>
    <message>
        <source>Seed: %1</source>
        <translation>Graine : %1</translation>
    </message>
    <message>
        <source>Temperature: %1</source>
        <translation>Température : %1</translation>
    </message>
    <message>
        <source>Device: %1</source>
        <translation>Appareil : %1</translation>
    </message>
    <message>
        <source>Model&apos;s content: %1</source>
        <translation>Contenu du modèle : %1</translation>
    </message>
    <message>
        <source>Run: %1</source>
        <translation>Exécution : %1</translation>
    </message>
</context>
<context>
    <name>anycap::ui::AboutDialog</name>
    <message>
        <source>About AnyCap Studio</source>
        <translation>À propos d’AnyCap Studio</translation>
    </message>
    <message>
        <source>Captions for pictures, films and sounds: drafted, refined and checked on this computer. Free software under the MIT licence.</source>
        <translation>Des descriptions pour images, films et sons : ébauchées, affinées et vérifiées sur cet ordinateur. Logiciel libre sous licence MIT.</translation>
    </message>
    <message>
        <source>It stands on:</source>
        <translation>Il s’appuie sur :</translation>
    </message>
</context>
<context>
    <name>anycap::ui::AcdExportDialog</name>
    <message>
        <source>Export training data</source>
        <translation>Exporter des données d’entraînement</translation>
    </message>
    <message>
        <source>&amp;Write to:</source>
        <translation>&amp;Écrire dans :</translation>
    </message>
    <message>
        <source>Media &amp;folder:</source>
        <translation>Dossier des &amp;médias :</translation>
    </message>
    <message>
        <source>For &amp;validation:</source>
        <translation>Pour la &amp;validation :</translation>
    </message>
    <message>
        <source>&amp;Licence of the captions:</source>
        <translation>&amp;Licence des descriptions :</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Parcourir…</translation>
    </message>
    <message>
        <source>Choose where to write</source>
        <translation>Choisir où écrire</translation>
    </message>
    <message>
        <source>B&amp;rowse…</source>
        <translation>Pa&amp;rcourir…</translation>
    </message>
    <message>
        <source>Choose the media folder</source>
        <translation>Choisir le dossier des médias</translation>
    </message>
    <message>
        <source>Where a training finds the media</source>
        <translation>Où un entraînement trouve les médias</translation>
    </message>
    <message>
        <source> % of the media</source>
        <translation> % des médias</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Chosen by the contents of the media: none is in both parts</source>
        <translation>Choisis d’après le contenu des médias : aucun n’est dans les deux parties</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Non précisée</translation>
    </message>
    <message>
        <source>Keep to the &amp;mix of the released data: 2 : 2 : 1 of q-a-c, q-8b-c and q-c-c</source>
        <translation>Dans les pr&amp;oportions des données publiées : 2 : 2 : 1 de q-a-c, q-8b-c et q-c-c</translation>
    </message>
    <message>
        <source>Where no text was accepted, use the newest &amp;candidate</source>
        <translation>Là où aucun texte n’est accepté, prendre la proposition la plus ré&amp;cente</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>Progress of writing</source>
        <translation>Progression de l’écriture</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xporter</translation>
    </message>
    <message>
        <source>%1 training data</source>
        <translation>%1 données d’entraînement</translation>
    </message>
    <message>
        <source>Folder for the records</source>
        <translation>Dossier des entrées</translation>
    </message>
    <message>
        <source>Folder of the media</source>
        <translation>Dossier des médias</translation>
    </message>
    <message>
        <source>There is no record to make: captions need an instruction, and be of a whole medium.</source>
        <translation>Il n’y a aucune entrée à faire : les descriptions doivent avoir une instruction et porter sur un média entier.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) will be written, %1 of them for validation:</source>
        <translation>
            <numerusform>%n entrée sera écrite, dont %1 pour la validation :</numerusform>
            <numerusform>%n entrées seront écrites, dont %1 pour la validation :</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n from captions of people and files (q-a-c)</source>
        <translation>
            <numerusform>%n d’après des descriptions de personnes et de fichiers (q-a-c)</numerusform>
            <numerusform>%n d’après des descriptions de personnes et de fichiers (q-a-c)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n from captions of programs (q-8b-c)</source>
        <translation>
            <numerusform>%n d’après des descriptions de programmes (q-8b-c)</numerusform>
            <numerusform>%n d’après des descriptions de programmes (q-8b-c)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that were good already (q-c-c)</source>
        <translation>
            <numerusform>%n qui était déjà bonne (q-c-c)</numerusform>
            <numerusform>%n qui étaient déjà bonnes (q-c-c)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without an instruction</source>
        <translation>
            <numerusform>%n sans instruction</numerusform>
            <numerusform>%n sans instruction</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of a part of a medium</source>
        <translation>
            <numerusform>%n d’une partie d’un média</numerusform>
            <numerusform>%n d’une partie d’un média</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that are there twice</source>
        <translation>
            <numerusform>%n en double</numerusform>
            <numerusform>%n en double</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to keep to the mix</source>
        <translation>
            <numerusform>%n pour les proportions</numerusform>
            <numerusform>%n pour les proportions</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Laissées de côté : %1</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Arrêter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>Arrêté ; rien n’a été écrit.</translation>
    </message>
    <message numerus="yes">
        <source>%1 written with %n record(s)</source>
        <translation>
            <numerusform>%1 écrit avec %n entrée</numerusform>
            <numerusform>%1 écrit avec %n entrées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anycap::ui::AppearancePage</name>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>&amp;Colours:</source>
        <translation>&amp;Couleurs :</translation>
    </message>
    <message>
        <source>&amp;Size of text:</source>
        <translation>&amp;Taille du texte :</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Langue :</translation>
    </message>
    <message>
        <source>Open the last &amp;project when the program starts</source>
        <translation>Ouvrir le dernier &amp;projet au démarrage</translation>
    </message>
</context>
<context>
    <name>anycap::ui::BatchDialog</name>
    <message>
        <source>Caption many media</source>
        <translation>Décrire de nombreux médias</translation>
    </message>
    <message>
        <source>All media of the project</source>
        <translation>Tous les médias du projet</translation>
    </message>
    <message numerus="yes">
        <source>The %n chosen media</source>
        <translation>
            <numerusform>Le média choisi</numerusform>
            <numerusform>Les %n médias choisis</numerusform>
        </translation>
    </message>
    <message>
        <source>Write and refine</source>
        <translation>Rédiger et affiner</translation>
    </message>
    <message>
        <source>Write base captions</source>
        <translation>Rédiger des descriptions de base</translation>
    </message>
    <message>
        <source>Refine the captions there are</source>
        <translation>Affiner les descriptions existantes</translation>
    </message>
    <message>
        <source>Leave out media that have a &amp;caption</source>
        <translation>Laisser de côté les médias qui ont une des&amp;cription</translation>
    </message>
    <message>
        <source>&amp;Media:</source>
        <translation>&amp;Médias :</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>&amp;Genre :</translation>
    </message>
    <message>
        <source>&amp;Do:</source>
        <translation>&amp;Tâche :</translation>
    </message>
    <message>
        <source>&amp;Begin</source>
        <translation>&amp;Commencer</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s)</source>
        <translation>
            <numerusform>%n film</numerusform>
            <numerusform>%n films</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sound(s)</source>
        <translation>
            <numerusform>%n son</numerusform>
            <numerusform>%n sons</numerusform>
        </translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Comptage…</translation>
    </message>
    <message numerus="yes">
        <source>%n media will be captioned.</source>
        <translation>
            <numerusform>%n média sera décrit.</numerusform>
            <numerusform>%n médias seront décrits.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without any text are left out.</source>
        <translation>
            <numerusform>%n sans texte est laissé de côté.</numerusform>
            <numerusform>%n sans texte sont laissés de côté.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that have a caption are left out.</source>
        <translation>
            <numerusform>%n qui a une description est laissé de côté.</numerusform>
            <numerusform>%n qui ont une description sont laissés de côté.</numerusform>
        </translation>
    </message>
    <message>
        <source>The texts come as candidates; nothing is replaced.</source>
        <translation>Les textes arrivent comme propositions ; rien n’est remplacé.</translation>
    </message>
</context>
<context>
    <name>anycap::ui::CaptionPanel</name>
    <message>
        <source>&amp;Before:</source>
        <translation>A&amp;vant :</translation>
    </message>
    <message>
        <source>P&amp;roposed:</source>
        <translation>P&amp;roposé :</translation>
    </message>
    <message>
        <source>The &amp;caption:</source>
        <translation>La &amp;description :</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Textes</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>Texts and versions</source>
        <translation>Textes et versions</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Avancement de l’exécution</translation>
    </message>
    <message>
        <source>Choose a medium or a cue to caption it.</source>
        <translation>Choisissez un média ou un sous-titre à décrire.</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Relancer</translation>
    </message>
    <message>
        <source>Write the caption here, or let it be written</source>
        <translation>Écrivez ici la description, ou laissez-la rédiger</translation>
    </message>
    <message>
        <source>No dictionary of this language is installed; spelling is not checked.</source>
        <translation>Aucun dictionnaire de cette langue n’est installé ; l’orthographe n’est pas vérifiée.</translation>
    </message>
    <message>
        <source>Cue %1, %2 – %3</source>
        <translation>Sous-titre %1, %2 – %3</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Rien</translation>
    </message>
    <message>
        <source>No candidate</source>
        <translation>Aucune proposition</translation>
    </message>
    <message>
        <source>Why it is flagged: %1</source>
        <translation>Pourquoi c’est signalé : %1</translation>
    </message>
</context>
<context>
    <name>anycap::ui::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>A command, a medium, or the number of a cue</source>
        <translation>Une commande, un média ou le numéro d’un sous-titre</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Trouver une commande</translation>
    </message>
    <message>
        <source>Commands that fit</source>
        <translation>Commandes correspondantes</translation>
    </message>
    <message>
        <source>%1  (%2)</source>
        <translation>%1  (%2)</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Média</translation>
    </message>
    <message>
        <source>Go to cue %1</source>
        <translation>Aller au sous-titre %1</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>Sous-titre</translation>
    </message>
</context>
<context>
    <name>anycap::ui::CompareView</name>
    <message>
        <source>Text before</source>
        <translation>Texte précédent</translation>
    </message>
    <message>
        <source>Proposed text</source>
        <translation>Texte proposé</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Rédaction…</translation>
    </message>
    <message>
        <source>No differences</source>
        <translation>Aucune différence</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) to decide</source>
        <translation>
            <numerusform>%n modification à décider</numerusform>
            <numerusform>%n modifications à décider</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anycap::ui::ConstraintEditor</name>
    <message>
        <source>Add a limit</source>
        <translation>Ajouter une limite</translation>
    </message>
    <message numerus="yes">
        <source>What can be read in the cue&apos;s time: %n character(s)</source>
        <translation>
            <numerusform>Ce qui se lit dans le temps du sous-titre : %n caractère</numerusform>
            <numerusform>Ce qui se lit dans le temps du sous-titre : %n caractères</numerusform>
        </translation>
    </message>
    <message>
        <source>As AnyCapEval puts it</source>
        <translation>Comme le dit AnyCapEval</translation>
    </message>
    <message>
        <source>No text can do this: %1</source>
        <translation>Aucun texte ne peut remplir cela : %1</translation>
    </message>
    <message numerus="yes">
        <source>In the cue&apos;s %1 s: at most %n character(s)</source>
        <translation>
            <numerusform>Dans les %1 s du sous-titre : au plus %n caractère</numerusform>
            <numerusform>Dans les %1 s du sous-titre : au plus %n caractères</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anycap::ui::ConstraintRow</name>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>Phrases</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Caractères</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Characters a line</source>
        <translation>Caractères par ligne</translation>
    </message>
    <message>
        <source>Characters a second</source>
        <translation>Caractères par seconde</translation>
    </message>
    <message>
        <source>Must mention</source>
        <translation>Doit mentionner</translation>
    </message>
    <message>
        <source>Must avoid</source>
        <translation>Doit éviter</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>%1, at least</source>
        <translation>%1, au moins</translation>
    </message>
    <message>
        <source>%1, at most</source>
        <translation>%1, au plus</translation>
    </message>
    <message>
        <source>any</source>
        <translation>quelconque</translation>
    </message>
    <message>
        <source>For example en or pt-BR</source>
        <translation>Par exemple fr ou pt-BR</translation>
    </message>
    <message>
        <source>A word or phrase</source>
        <translation>Un mot ou une expression</translation>
    </message>
    <message>
        <source>Remove this limit</source>
        <translation>Retirer cette limite</translation>
    </message>
    <message>
        <source>Remove the limit on %1</source>
        <translation>Retirer la limite sur %1</translation>
    </message>
    <message>
        <source>says nothing yet</source>
        <translation>ne dit encore rien</translation>
    </message>
    <message>
        <source>met: %1</source>
        <translation>respecté : %1</translation>
    </message>
    <message>
        <source>not met: %1</source>
        <translation>non respecté : %1</translation>
    </message>
    <message>
        <source>met</source>
        <translation>respecté</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>non respecté</translation>
    </message>
    <message>
        <source>Before: %1
Now: %2</source>
        <translation>Avant : %1
Maintenant : %2</translation>
    </message>
</context>
<context>
    <name>anycap::ui::CueAccessible</name>
    <message>
        <source>Cue %1, %2</source>
        <comment>number, text</comment>
        <translation>Sous-titre %1, %2</translation>
    </message>
    <message>
        <source>Cue %1, %2 to %3, %4</source>
        <comment>number, start, end, text</comment>
        <translation>Sous-titre %1, de %2 à %3, %4</translation>
    </message>
</context>
<context>
    <name>anycap::ui::CueActions</name>
    <message>
        <source>Go to cue</source>
        <translation>Aller au sous-titre</translation>
    </message>
    <message>
        <source>Number of the cue:</source>
        <translation>Numéro du sous-titre :</translation>
    </message>
    <message>
        <source>No problems in this track</source>
        <translation>Aucun problème dans cette piste</translation>
    </message>
    <message>
        <source>The clipboard has no cues</source>
        <translation>Le presse-papiers ne contient aucun sous-titre</translation>
    </message>
</context>
<context>
    <name>anycap::ui::CueQuality</name>
    <message>
        <source>Reads at %1 characters a second, at most %2</source>
        <translation>Se lit à %1 caractères par seconde, au plus %2</translation>
    </message>
    <message>
        <source>Reads at %1 words a minute, at most %2</source>
        <translation>Se lit à %1 mots par minute, au plus %2</translation>
    </message>
    <message>
        <source>A line has %1 characters, at most %2</source>
        <translation>Une ligne a %1 caractères, au plus %2</translation>
    </message>
    <message>
        <source>Has %1 lines, at most %2</source>
        <translation>A %1 lignes, au plus %2</translation>
    </message>
    <message>
        <source>Stays for %1 ms, at least %2</source>
        <translation>Reste %1 ms, au moins %2</translation>
    </message>
    <message>
        <source>Stays for %1 ms, at most %2</source>
        <translation>Reste %1 ms, au plus %2</translation>
    </message>
    <message>
        <source>Follows the cue before it after %1 ms, at least %2</source>
        <translation>Suit le précédent après %1 ms, au moins %2</translation>
    </message>
    <message>
        <source>Begins %1 ms before an earlier cue has ended</source>
        <translation>Commence %1 ms avant la fin d’un précédent</translation>
    </message>
    <message>
        <source>Begins before the cue before it</source>
        <translation>Commence avant le sous-titre précédent</translation>
    </message>
    <message>
        <source>Has no text</source>
        <translation>N’a pas de texte</translation>
    </message>
    <message>
        <source>Ends at or before its start</source>
        <translation>Finit à son début ou avant</translation>
    </message>
</context>
<context>
    <name>anycap::ui::CueStrip</name>
    <message>
        <source>Cue %1 of %2</source>
        <translation>Sous-titre %1 sur %2</translation>
    </message>
    <message>
        <source>No cue</source>
        <translation>Aucun sous-titre</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Start of the cue</source>
        <translation>Début du sous-titre</translation>
    </message>
    <message>
        <source>End of the cue</source>
        <translation>Fin du sous-titre</translation>
    </message>
    <message>
        <source>Duration of the cue</source>
        <translation>Durée du sous-titre</translation>
    </message>
    <message>
        <source>Previous cue</source>
        <translation>Sous-titre précédent</translation>
    </message>
    <message>
        <source>Next cue</source>
        <translation>Sous-titre suivant</translation>
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
            <numerusform>%1, %n proposition</numerusform>
            <numerusform>%1, %n propositions</numerusform>
        </translation>
    </message>
    <message>
        <source>Cue %1, playing now</source>
        <translation>Sous-titre %1, en lecture</translation>
    </message>
    <message>
        <source>Cue %1</source>
        <translation>Sous-titre %1</translation>
    </message>
    <message>
        <source>Starts at %1</source>
        <translation>Commence à %1</translation>
    </message>
    <message>
        <source>No time</source>
        <translation>Sans temps</translation>
    </message>
    <message>
        <source>Ends at %1</source>
        <translation>Finit à %1</translation>
    </message>
    <message>
        <source>Lasts %1</source>
        <translation>Dure %1</translation>
    </message>
    <message>
        <source>No text</source>
        <translation>Sans texte</translation>
    </message>
    <message>
        <source>No reading speed</source>
        <translation>Pas de vitesse de lecture</translation>
    </message>
    <message>
        <source>%1 characters a second</source>
        <translation>%1 caractères par seconde</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Aucun problème</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>#</source>
        <comment>column of cue numbers</comment>
        <translation>N°</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Characters a second</source>
        <translation>Caractères par seconde</translation>
    </message>
    <message>
        <source>Char/s</source>
        <comment>column of reading speeds</comment>
        <translation>Car./s</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Lignes</translation>
    </message>
</context>
<context>
    <name>anycap::ui::CueTablePanel</name>
    <message>
        <source>Cues</source>
        <translation>Sous-titres</translation>
    </message>
    <message>
        <source>Cues of the track</source>
        <translation>Sous-titres de la piste</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>Filtrer par texte</translation>
    </message>
    <message>
        <source>Filter by problem or state</source>
        <translation>Filtrer par problème ou état</translation>
    </message>
    <message>
        <source>All cues</source>
        <translation>Tous les sous-titres</translation>
    </message>
    <message>
        <source>With problems</source>
        <translation>Avec problèmes</translation>
    </message>
    <message>
        <source>With proposals</source>
        <translation>Avec propositions</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>État : %1</translation>
    </message>
    <message>
        <source>Problem: %1</source>
        <translation>Problème : %1</translation>
    </message>
    <message numerus="yes">
        <source>%n cue(s)</source>
        <translation>
            <numerusform>%n sous-titre</numerusform>
            <numerusform>%n sous-titres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n cue(s)</source>
        <translation>
            <numerusform>%1 sur %n sous-titre</numerusform>
            <numerusform>%1 sur %n sous-titres</numerusform>
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
            <numerusform>%n avec problèmes</numerusform>
            <numerusform>%n avec problèmes</numerusform>
        </translation>
    </message>
    <message>
        <source>Open or create a project to see its cues.</source>
        <translation>Ouvrez ou créez un projet pour voir ses sous-titres.</translation>
    </message>
    <message>
        <source>Add a track, or import subtitles, to begin.</source>
        <translation>Pour commencer, ajoutez une piste ou importez des sous-titres.</translation>
    </message>
    <message>
        <source>New track…</source>
        <translation>Nouvelle piste…</translation>
    </message>
    <message>
        <source>Add the first cue where the film or sound is now.</source>
        <translation>Ajoutez le premier sous-titre là où se trouve le film ou le son.</translation>
    </message>
    <message>
        <source>Add cue</source>
        <translation>Ajouter un sous-titre</translation>
    </message>
    <message>
        <source>No cue matches the filter.</source>
        <translation>Aucun sous-titre ne correspond au filtre.</translation>
    </message>
    <message>
        <source>Show all cues</source>
        <translation>Afficher tous les sous-titres</translation>
    </message>
</context>
<context>
    <name>anycap::ui::CueTableView</name>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
</context>
<context>
    <name>anycap::ui::CueTextBox</name>
    <message>
        <source>Text of the cue</source>
        <translation>Texte du sous-titre</translation>
    </message>
    <message>
        <source>Reading speed and line lengths</source>
        <translation>Vitesse de lecture et longueur des lignes</translation>
    </message>
    <message>
        <source>Problems of the cue</source>
        <translation>Problèmes du sous-titre</translation>
    </message>
    <message>
        <source>%1 of %2 characters a second</source>
        <translation>%1 sur %2 caractères par seconde</translation>
    </message>
    <message>
        <source>%1 characters a second</source>
        <translation>%1 caractères par seconde</translation>
    </message>
    <message>
        <source> + </source>
        <comment>between the lengths of lines</comment>
        <translation> + </translation>
    </message>
    <message>
        <source>%1 characters, at most %2 a line</source>
        <translation>%1 caractères, au plus %2 par ligne</translation>
    </message>
    <message>
        <source>%1 characters</source>
        <translation>%1 caractères</translation>
    </message>
    <message numerus="yes">
        <source>Ctrl+Enter: all %n selected</source>
        <translation>
            <numerusform>Ctrl+Entrée : le sous-titre sélectionné</numerusform>
            <numerusform>Ctrl+Entrée : les %n sélectionnés</numerusform>
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
        <translation>q-a-c : dégradé</translation>
    </message>
    <message>
        <source>q-8b-c: by a model</source>
        <translation>q-8b-c : d’un modèle</translation>
    </message>
    <message>
        <source>q-c-c: good already</source>
        <translation>q-c-c : déjà bon</translation>
    </message>
    <message>
        <source>q-c: nothing given</source>
        <translation>q-c : rien de fourni</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>Vidéos</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Sons</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Jeu de données</translation>
    </message>
    <message>
        <source>Open a &amp;folder…</source>
        <translation>Ouvrir un d&amp;ossier…</translation>
    </message>
    <message>
        <source>Open a f&amp;ile…</source>
        <translation>Ouvrir un f&amp;ichier…</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Médias</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Words in the records</source>
        <translation>Mots dans les enregistrements</translation>
    </message>
    <message>
        <source>Words in instruction, captions or file name</source>
        <translation>Mots de l’instruction, des descriptions ou du nom de fichier</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>A&amp;rrêter</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vues</translation>
    </message>
    <message>
        <source>&amp;Records</source>
        <translation>&amp;Enregistrements</translation>
    </message>
    <message>
        <source>&amp;Statistics</source>
        <translation>&amp;Statistiques</translation>
    </message>
    <message>
        <source>Pro&amp;blems</source>
        <translation>Pro&amp;blèmes</translation>
    </message>
    <message>
        <source>Save this chart…</source>
        <translation>Enregistrer ce graphique…</translation>
    </message>
    <message>
        <source>JSON lines in the form of the AnyCap dataset, or a folder with them</source>
        <translation>Lignes JSON de la forme du jeu AnyCap, ou un dossier qui en contient</translation>
    </message>
    <message>
        <source>All media</source>
        <translation>Tous les médias</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Tous les genres</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Tous les types</translation>
    </message>
    <message>
        <source>Folder of a dataset</source>
        <translation>Dossier d’un jeu de données</translation>
    </message>
    <message>
        <source>Records of a dataset</source>
        <translation>Enregistrements d’un jeu de données</translation>
    </message>
    <message>
        <source>Records and meta files (*.jsonl *.json);;All files (*)</source>
        <translation>Enregistrements et fichiers méta (*.jsonl *.json);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Reading the records…</source>
        <translation>Lecture des enregistrements…</translation>
    </message>
    <message>
        <source>Stopped; nothing was opened</source>
        <translation>Arrêté ; rien n’a été ouvert</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Stopped; these are the first that were found</source>
        <translation>Arrêté ; voici les premiers trouvés</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>Mesure…</translation>
    </message>
    <message>
        <source>Stopped; the charts show what was measured until then</source>
        <translation>Arrêté ; les graphiques montrent ce qui a été mesuré jusque-là</translation>
    </message>
    <message>
        <source>Records by type</source>
        <translation>Enregistrements par type</translation>
    </message>
    <message>
        <source>Records by kind</source>
        <translation>Enregistrements par genre</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation>%1 et plus</translation>
    </message>
    <message>
        <source>Captions by their number of words</source>
        <translation>Descriptions par nombre de mots</translation>
    </message>
    <message>
        <source>Given captions by the share of words that the answer changes</source>
        <translation>Descriptions fournies par part de mots que la réponse change</translation>
    </message>
    <message>
        <source>Instruction: %1</source>
        <translation>Instruction : %1</translation>
    </message>
    <message>
        <source>Given: %1</source>
        <translation>Fourni : %1</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>Réponse : %1</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Enregistrer le graphique</translation>
    </message>
    <message>
        <source>Drawing (*.svg);;Picture (*.png)</source>
        <translation>Dessin (*.svg);;Image (*.png)</translation>
    </message>
    <message>
        <source>%1 was written</source>
        <translation>%1 a été écrit</translation>
    </message>
    <message>
        <source>%1 could not be written</source>
        <translation>%1 n’a pas pu être écrit</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln record(s)</source>
        <translation>
            <numerusform>%1 sur %Ln enregistrement</numerusform>
            <numerusform>%1 sur %Ln enregistrements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln problème</numerusform>
            <numerusform>%Ln problèmes</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Media folder…</source>
        <translation>Dossier des &amp;médias…</translation>
    </message>
    <message>
        <source>Folder of the media</source>
        <translation>Dossier des médias</translation>
    </message>
</context>
<context>
    <name>anycap::ui::DockLayouts</name>
    <message>
        <source>Caption</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>Sous-titres</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Révision</translation>
    </message>
</context>
<context>
    <name>anycap::ui::EndpointsPage</name>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
    <message>
        <source>%1 answers: %2</source>
        <translation>%1 répond : %2</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s): %1</source>
        <translation>
            <numerusform>%n modèle : %1</numerusform>
            <numerusform>%n modèles : %1</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names of models</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>&amp;Servers that can be asked for captions:</source>
        <translation>&amp;Serveurs auxquels on peut demander des descriptions :</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Serveurs</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Ajouter</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>Another server</source>
        <translation>Un autre serveur</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>&amp;Genre :</translation>
    </message>
    <message>
        <source>A&amp;ddress, up to /v1:</source>
        <translation>A&amp;dresse, jusqu’à /v1 :</translation>
    </message>
    <message>
        <source>&amp;Model:</source>
        <translation>&amp;Modèle :</translation>
    </message>
    <message>
        <source>The first that the server lists</source>
        <translation>Le premier que le serveur indique</translation>
    </message>
    <message>
        <source>Its key &amp;is:</source>
        <translation>Sa &amp;clé est :</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Inutile</translation>
    </message>
    <message>
        <source>In the keychain</source>
        <translation>Dans le trousseau</translation>
    </message>
    <message>
        <source>In an environment variable</source>
        <translation>Dans une variable d’environnement</translation>
    </message>
    <message>
        <source>At mos&amp;t:</source>
        <translation>Au ma&amp;ximum :</translation>
    </message>
    <message>
        <source> at one time</source>
        <comment>requests, after a number</comment>
        <translation> à la fois</translation>
    </message>
    <message>
        <source>Requests at one time</source>
        <translation>Requêtes à la fois</translation>
    </message>
    <message>
        <source> pictures</source>
        <comment>after a number</comment>
        <translation> images</translation>
    </message>
    <message>
        <source>Pictures in a request</source>
        <translation>Images dans une requête</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Longest side of a picture</source>
        <translation>Plus grand côté d’une image</translation>
    </message>
    <message>
        <source>Te&amp;xts, pictures and sounds may be sent there</source>
        <translation>Les te&amp;xtes, images et sons peuvent y être envoyés</translation>
    </message>
    <message>
        <source>T&amp;est</source>
        <translation>&amp;Tester</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>Arrê&amp;ter</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>Variable</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Nouvelle clé</translation>
    </message>
    <message>
        <source>The server is this computer: nothing leaves it.</source>
        <translation>Le serveur est cet ordinateur : rien ne le quitte.</translation>
    </message>
    <message>
        <source>To %1 go captions and instructions, pictures drawn anew at this size, and sound. File names, places, dates and other notes in the files do not go.</source>
        <translation>À %1 sont envoyés les descriptions et les consignes, les images redessinées à cette taille et le son. Les noms de fichiers, lieux, dates et autres notes des fichiers ne partent pas.</translation>
    </message>
    <message>
        <source>The connection is not encrypted: others on the way can read it.</source>
        <translation>La connexion n’est pas chiffrée : d’autres peuvent la lire en chemin.</translation>
    </message>
    <message>
        <source>Remove a server</source>
        <translation>Retirer un serveur</translation>
    </message>
    <message>
        <source>Forget %1 and its key?</source>
        <translation>Oublier %1 et sa clé ?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Its key is taken out of the keychain…</source>
        <translation>Sa clé est retirée du trousseau…</translation>
    </message>
    <message>
        <source>Its key is still in the keychain: %1</source>
        <translation>Sa clé est encore dans le trousseau : %1</translation>
    </message>
    <message>
        <source>Which variable holds the key?</source>
        <translation>Quelle variable contient la clé ?</translation>
    </message>
    <message>
        <source>The key goes into the keychain…</source>
        <translation>La clé est placée dans le trousseau…</translation>
    </message>
    <message>
        <source>The key is in the keychain.</source>
        <translation>La clé est dans le trousseau.</translation>
    </message>
    <message>
        <source>%1 is asked…</source>
        <translation>%1 est interrogé…</translation>
    </message>
</context>
<context>
    <name>anycap::ui::EvaluationWindow</name>
    <message>
        <source>Evaluation</source>
        <translation>Évaluation</translation>
    </message>
    <message>
        <source>Open a &amp;run…</source>
        <translation>Ouvrir une e&amp;xécution…</translation>
    </message>
    <message>
        <source>Open a f&amp;ile…</source>
        <translation>Ouvrir un f&amp;ichier…</translation>
    </message>
    <message>
        <source>&amp;Media:</source>
        <translation>&amp;Médias :</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Médias</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>Rules of the paper</source>
        <translation>Règles de l’article</translation>
    </message>
    <message>
        <source>Rules of the released scripts</source>
        <translation>Règles des scripts publiés</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Save this chart…</source>
        <translation>Enregistrer ce graphique…</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>Save the re&amp;port…</source>
        <translation>Enregistrer le ra&amp;pport…</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vues</translation>
    </message>
    <message>
        <source>&amp;Scores</source>
        <translation>&amp;Notes</translation>
    </message>
    <message>
        <source>Re&amp;cords</source>
        <translation>&amp;Enregistrements</translation>
    </message>
    <message>
        <source>Folder of a run</source>
        <translation>Dossier d’une exécution</translation>
    </message>
    <message>
        <source>Judged captions</source>
        <translation>Descriptions jugées</translation>
    </message>
    <message>
        <source>Records (*.jsonl);;All files (*)</source>
        <translation>Enregistrements (*.jsonl);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>Mesure…</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Descriptions</translation>
    </message>
    <message>
        <source>Length kept</source>
        <translation>Longueur respectée</translation>
    </message>
    <message>
        <source>Content: key points (95 %)</source>
        <translation>Contenu : points clés (95 %)</translation>
    </message>
    <message>
        <source>Points for each 100 words</source>
        <translation>Points pour 100 mots</translation>
    </message>
    <message>
        <source>Style: 0 to 4 (95 %)</source>
        <translation>Style : de 0 à 4 (95 %)</translation>
    </message>
    <message>
        <source>%1 (%2 to %3), p = %4</source>
        <translation>%1 (%2 à %3), p = %4</translation>
    </message>
    <message>
        <source>%1 less %2, percent points of content: %3; points of style: %4</source>
        <translation>%1 moins %2, points de pourcentage de contenu : %3 ; points de style : %4</translation>
    </message>
    <message>
        <source>Judge: %1</source>
        <translation>Juge : %1</translation>
    </message>
    <message>
        <source>Scores by what was asked for</source>
        <translation>Notes selon ce qui était demandé</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Enregistrer le graphique</translation>
    </message>
    <message>
        <source>Drawing (*.svg);;Picture (*.png)</source>
        <translation>Dessin (*.svg);;Image (*.png)</translation>
    </message>
    <message>
        <source>%1 was written</source>
        <translation>%1 a été écrit</translation>
    </message>
    <message>
        <source>%1 could not be written</source>
        <translation>%1 n’a pas pu être écrit</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>Web page (*.html);;Table (*.csv);;JSON (*.json)</source>
        <translation>Page web (*.html);;Tableau (*.csv);;JSON (*.json)</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Écriture…</translation>
    </message>
    <message>
        <source>Captioning %1</source>
        <translation>Description de %1</translation>
    </message>
    <message>
        <source>Judging %1, %2, by %3, round %4</source>
        <translation>Jugement de %1, %2, par %3, tour %4</translation>
    </message>
    <message>
        <source>Judging %1, %2, by %3</source>
        <translation>Jugement de %1, %2, par %3</translation>
    </message>
    <message>
        <source>Stopped. The same run goes on where it was.</source>
        <translation>Arrêtée. La même exécution reprend où elle en était.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) could not be captioned or judged; line %1 of %2 %3</source>
        <translation>
            <numerusform>%n entrée n’a pu être décrite ou jugée ; ligne %1 de %2 %3</numerusform>
            <numerusform>%n entrées n’ont pu être décrites ou jugées ; ligne %1 de %2 %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>&amp;New run…</source>
        <translation>&amp;Nouvelle exécution…</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>Arrê&amp;ter</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Avancement de l’exécution</translation>
    </message>
    <message>
        <source>A new run, the folder of an earlier one, or a file of judged captions</source>
        <translation>Une nouvelle exécution, le dossier d’une précédente ou un fichier de descriptions jugées</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Ouverture…</translation>
    </message>
    <message>
        <source>A run is under way</source>
        <translation>Une exécution est en cours</translation>
    </message>
    <message>
        <source>Stop the run? What was made stays, and the same run goes on from there.</source>
        <translation>Arrêter l’exécution ? Ce qui est fait reste, et la même exécution reprend de là.</translation>
    </message>
    <message>
        <source>Key points, by %1</source>
        <translation>Points clés, selon %1</translation>
    </message>
    <message>
        <source>Style, by %1</source>
        <translation>Style, selon %1</translation>
    </message>
    <message>
        <source>%1 % of %2 the same</source>
        <translation>%1 % de %2 identiques</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 et %2</translation>
    </message>
    <message>
        <source>Kappa of key points, %1</source>
        <translation>Kappa des points clés, %1</translation>
    </message>
    <message>
        <source>Kappa of style, %1</source>
        <translation>Kappa du style, %1</translation>
    </message>
    <message>
        <source>Answers, by %1</source>
        <translation>Réponses, selon %1</translation>
    </message>
    <message>
        <source>Kappa of grades, %1</source>
        <translation>Kappa des notes, %1</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Instructions</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Composantes</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitude</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Précision</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Couverture</translation>
    </message>
    <message>
        <source>Conciseness, by words</source>
        <translation>Concision, par mots</translation>
    </message>
    <message>
        <source>Mean of all answers (95 %)</source>
        <translation>Moyenne de toutes les réponses (95 %)</translation>
    </message>
    <message numerus="yes">
        <source>of %Ln judged</source>
        <translation>
            <numerusform>sur %Ln jugée</numerusform>
            <numerusform>sur %Ln jugées</numerusform>
        </translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>%1 less %2, percent points: %3</source>
        <translation>%1 moins %2, points de pourcentage : %3</translation>
    </message>
    <message>
        <source>Right answers (95 %)</source>
        <translation>Bonnes réponses (95 %)</translation>
    </message>
</context>
<context>
    <name>anycap::ui::ExchangeActions</name>
    <message>
        <source>Import captions</source>
        <translation>Importer des descriptions</translation>
    </message>
    <message>
        <source>Captions (*.srt *.vtt *.sbv *.json *.jsonl *.ndjson *.csv *.tsv);;All files (*)</source>
        <translation>Descriptions (*.srt *.vtt *.sbv *.json *.jsonl *.ndjson *.csv *.tsv);;Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>anycap::ui::ExportDialog</name>
    <message>
        <source>SubRip subtitles (.srt)</source>
        <translation>Sous-titres SubRip (.srt)</translation>
    </message>
    <message>
        <source>WebVTT subtitles (.vtt)</source>
        <translation>Sous-titres WebVTT (.vtt)</translation>
    </message>
    <message>
        <source>Plain text (.txt)</source>
        <translation>Texte brut (.txt)</translation>
    </message>
    <message>
        <source>Cues as JSON (.json)</source>
        <translation>Sous-titres en JSON (.json)</translation>
    </message>
    <message>
        <source>A text file for each medium (.txt)</source>
        <translation>Un fichier texte par média (.txt)</translation>
    </message>
    <message>
        <source>List of captions (.json)</source>
        <translation>Liste de descriptions (.json)</translation>
    </message>
    <message>
        <source>AnyCap dataset records (.jsonl)</source>
        <translation>Enregistrements AnyCap (.jsonl)</translation>
    </message>
    <message>
        <source>Export captions</source>
        <translation>Exporter les descriptions</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>&amp;Format :</translation>
    </message>
    <message>
        <source>&amp;Media:</source>
        <translation>&amp;Médias :</translation>
    </message>
    <message>
        <source>Text &amp;encoding:</source>
        <translation>&amp;Encodage du texte :</translation>
    </message>
    <message>
        <source>&amp;Write to:</source>
        <translation>É&amp;crire dans :</translation>
    </message>
    <message>
        <source>&amp;Preview of what will be written:</source>
        <translation>&amp;Aperçu de ce qui sera écrit :</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Parcourir…</translation>
    </message>
    <message>
        <source>Choose where to write</source>
        <translation>Choisissez où écrire</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xporter</translation>
    </message>
    <message>
        <source>Where no text was accepted, use the newest &amp;candidate</source>
        <translation>Là où aucun texte n’est accepté, prendre la proposition la plus &amp;récente</translation>
    </message>
    <message>
        <source>&amp;Replace text files that say something else</source>
        <translation>Remp&amp;lacer les fichiers texte qui disent autre chose</translation>
    </message>
    <message>
        <source>All of the project</source>
        <translation>Tout le projet</translation>
    </message>
    <message>
        <source>Those selected in the media list</source>
        <translation>Ceux sélectionnés dans la liste des médias</translation>
    </message>
    <message>
        <source>As imported, else UTF-8</source>
        <translation>Comme à l’importation, sinon UTF-8</translation>
    </message>
    <message>
        <source>Progress of writing</source>
        <translation>Avancement de l’écriture</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>Beside each medium</source>
        <translation>À côté de chaque média</translation>
    </message>
    <message>
        <source>Folder for the text files</source>
        <translation>Dossier pour les fichiers texte</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exporter vers</translation>
    </message>
    <message>
        <source>%1 files (*.%2)</source>
        <translation>Fichiers %1 (*.%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) will be written.</source>
        <translation>
            <numerusform>%n description sera écrite.</numerusform>
            <numerusform>%n descriptions seront écrites.</numerusform>
        </translation>
    </message>
    <message>
        <source>The preview shows the beginning.</source>
        <translation>L’aperçu montre le début.</translation>
    </message>
    <message numerus="yes">
        <source>%n text file(s).</source>
        <translation>
            <numerusform>%n fichier texte.</numerusform>
            <numerusform>%n fichiers texte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them will be replaced.</source>
        <translation>
            <numerusform>%n sera remplacé.</numerusform>
            <numerusform>%n seront remplacés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that say something else will be kept as they are.</source>
        <translation>
            <numerusform>%n qui dit autre chose sera gardé tel quel.</numerusform>
            <numerusform>%n qui disent autre chose seront gardés tels quels.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file exists and will be replaced.</source>
        <translation>Le fichier existe et sera remplacé.</translation>
    </message>
    <message numerus="yes">
        <source>%n cue(s) without an accepted text are left out</source>
        <translation>
            <numerusform>%n sous-titre sans texte accepté est laissé de côté</numerusform>
            <numerusform>%n sous-titres sans texte accepté sont laissés de côté</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) of whole files have no place in a timed format</source>
        <translation>
            <numerusform>%n description d’un fichier entier n’a pas sa place dans un format minuté</numerusform>
            <numerusform>%n descriptions de fichiers entiers n’ont pas leur place dans un format minuté</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) without an instruction, or of a part of a film, make no record</source>
        <translation>
            <numerusform>%n description sans consigne, ou d’une partie de film, ne donne pas d’enregistrement</numerusform>
            <numerusform>%n descriptions sans consigne, ou de parties de film, ne donnent pas d’enregistrement</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is lost in this format.</source>
        <translation>Rien n’est perdu dans ce format.</translation>
    </message>
    <message>
        <source>Will be lost:</source>
        <translation>Sera perdu :</translation>
    </message>
    <message>
        <source>Replace %1?</source>
        <translation>Remplacer %1 ?</translation>
    </message>
    <message numerus="yes">
        <source>%n text file(s) written</source>
        <translation>
            <numerusform>%n fichier texte écrit</numerusform>
            <numerusform>%n fichiers texte écrits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 written with %n caption(s)</source>
        <translation>
            <numerusform>%1 écrit avec %n description</numerusform>
            <numerusform>%1 écrit avec %n descriptions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anycap::ui::FilmView</name>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
</context>
<context>
    <name>anycap::ui::FindBar</name>
    <message>
        <source>No match</source>
        <translation>Aucun résultat</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n cue(s)</source>
        <comment>matches</comment>
        <translation>
            <numerusform>%1 dans %n sous-titre</numerusform>
            <numerusform>%1 dans %n sous-titres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n résultat</numerusform>
            <numerusform>%n résultats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replaced in %n cue(s)</source>
        <translation>
            <numerusform>Remplacé dans %n sous-titre</numerusform>
            <numerusform>Remplacé dans %n sous-titres</numerusform>
        </translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Remplacer par</translation>
    </message>
    <message>
        <source>Text to find</source>
        <translation>Texte à rechercher</translation>
    </message>
    <message>
        <source>Text to put in its place</source>
        <translation>Texte à mettre à la place</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Respecter la casse</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Mots entiers</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Expression régulière</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Résultat précédent</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Résultat suivant</translation>
    </message>
    <message>
        <source>Close find and replace</source>
        <translation>Fermer la recherche et le remplacement</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>In &amp;selection</source>
        <translation>Dans la &amp;sélection</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Remplacer</translation>
    </message>
    <message>
        <source>Replace &amp;all</source>
        <translation>&amp;Tout remplacer</translation>
    </message>
</context>
<context>
    <name>anycap::ui::HistoryDialog</name>
    <message>
        <source>History of changes</source>
        <translation>Historique des modifications</translation>
    </message>
    <message>
        <source>Steps, newest first</source>
        <translation>Étapes, les plus récentes d’abord</translation>
    </message>
    <message>
        <source>&amp;Go to this state</source>
        <translation>&amp;Aller à cet état</translation>
    </message>
    <message>
        <source>%1  (%2)</source>
        <translation>%1  (%2)</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Annulé : %1</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Maintenant : %1</translation>
    </message>
    <message>
        <source>The beginning</source>
        <translation>Le début</translation>
    </message>
    <message>
        <source>Now: the beginning</source>
        <translation>Maintenant : le début</translation>
    </message>
</context>
<context>
    <name>anycap::ui::ImageView</name>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
</context>
<context>
    <name>anycap::ui::ImportDialog</name>
    <message>
        <source>Import text files beside the media</source>
        <translation>Importer les fichiers texte à côté des médias</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>Importer %1</translation>
    </message>
    <message>
        <source>&amp;Medium:</source>
        <translation>&amp;Média :</translation>
    </message>
    <message>
        <source>&amp;Name of the track:</source>
        <translation>&amp;Nom de la piste :</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>&amp;Genre :</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Langue :</translation>
    </message>
    <message>
        <source>For example en or pt-BR</source>
        <translation>Par exemple fr ou pt-BR</translation>
    </message>
    <message>
        <source>Text &amp;encoding:</source>
        <translation>&amp;Encodage du texte :</translation>
    </message>
    <message>
        <source>What was &amp;odd in the file:</source>
        <translation>Ce qui était &amp;étrange dans le fichier :</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importer</translation>
    </message>
    <message>
        <source>What will be imported</source>
        <translation>Ce qui sera importé</translation>
    </message>
    <message>
        <source>Subtitles</source>
        <translation>Sous-titres</translation>
    </message>
    <message>
        <source>Captions for deaf and hard of hearing people</source>
        <translation>Sous-titres pour sourds et malentendants</translation>
    </message>
    <message>
        <source>Descriptions</source>
        <translation>Descriptions</translation>
    </message>
    <message>
        <source>Alternative text</source>
        <translation>Texte alternatif</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Aucun pour l’instant</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>%1 (detected)</source>
        <translation>%1 (détecté)</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message numerus="yes">
        <source>%n cue(s) in this file.</source>
        <translation>
            <numerusform>%n sous-titre dans ce fichier.</numerusform>
            <numerusform>%n sous-titres dans ce fichier.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n are shown.</source>
        <translation>
            <numerusform>Le premier est affiché.</numerusform>
            <numerusform>Les %n premiers sont affichés.</numerusform>
        </translation>
    </message>
    <message>
        <source>In the list</source>
        <translation>Dans la liste</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Média</translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) belong to media of this project.</source>
        <translation>
            <numerusform>%n description appartient à un média de ce projet.</numerusform>
            <numerusform>%n descriptions appartiennent à des médias de ce projet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name no medium of it, or more than one, and are left out.</source>
        <translation>
            <numerusform>%n n’en nomme aucun média, ou plusieurs, et est laissée de côté.</numerusform>
            <numerusform>%n n’en nomment aucun média, ou plusieurs, et sont laissées de côté.</numerusform>
        </translation>
    </message>
    <message>
        <source>No text is replaced: where there is one, they become candidates.</source>
        <translation>Aucun texte n’est remplacé : là où il y en a un, elles deviennent des propositions.</translation>
    </message>
    <message>
        <source>%1: no medium of this name, or several</source>
        <translation>%1 : aucun média de ce nom, ou plusieurs</translation>
    </message>
    <message>
        <source>text files beside the media</source>
        <translation>fichiers texte à côté des médias</translation>
    </message>
    <message>
        <source>%1 accepted, %2 added as candidates, %3 known already</source>
        <translation>%1 acceptées, %2 ajoutées comme propositions, %3 déjà connues</translation>
    </message>
</context>
<context>
    <name>anycap::ui::InlineCueEditor</name>
    <message>
        <source>Text of the cue</source>
        <translation>Texte du sous-titre</translation>
    </message>
</context>
<context>
    <name>anycap::ui::InstructionPicker</name>
    <message>
        <source>Free text…</source>
        <translation>Texte libre…</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>Consigne</translation>
    </message>
    <message>
        <source>Find an instruction</source>
        <translation>Trouver une consigne</translation>
    </message>
    <message>
        <source>Favourite: stands first in the list</source>
        <translation>Favorite : en tête de la liste</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favorite</translation>
    </message>
    <message>
        <source>Phrasing that is sent</source>
        <translation>Formulation envoyée</translation>
    </message>
    <message>
        <source>Say in your own words what the caption should be</source>
        <translation>Dites avec vos mots comment doit être la description</translation>
    </message>
    <message>
        <source>Instruction in your own words</source>
        <translation>Consigne avec vos mots</translation>
    </message>
</context>
<context>
    <name>anycap::ui::JobCenter</name>
    <message>
        <source>No project is open that captions could be written into</source>
        <translation>Aucun projet n’est ouvert où écrire des descriptions</translation>
    </message>
</context>
<context>
    <name>anycap::ui::JobsModel</name>
    <message numerus="yes">
        <source>Not all texts meet the limits; %n candidate(s) added</source>
        <translation>
            <numerusform>Tous les textes ne respectent pas les limites ; %n proposition ajoutée</numerusform>
            <numerusform>Tous les textes ne respectent pas les limites ; %n propositions ajoutées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n candidate(s) added</source>
        <translation>
            <numerusform>%n proposition ajoutée</numerusform>
            <numerusform>%n propositions ajoutées</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new: the texts were there already</source>
        <translation>Rien de nouveau : les textes étaient déjà là</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Arrêt en cours</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Needs review</source>
        <translation>À revoir</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échoué</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Waits for memory</source>
        <translation>Attend de la mémoire</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
</context>
<context>
    <name>anycap::ui::JobsPanel</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n seconde</numerusform>
            <numerusform>%n secondes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n heure</numerusform>
            <numerusform>%n heures</numerusform>
        </translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>No jobs. Choose cues or media and write or refine their captions.</source>
        <translation>Aucune tâche. Choisissez des sous-titres ou des médias, puis rédigez ou affinez leurs descriptions.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n en cours</numerusform>
            <numerusform>%n en cours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n en attente</numerusform>
            <numerusform>%n en attente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for memory</source>
        <translation>
            <numerusform>%n en attente de mémoire</numerusform>
            <numerusform>%n en attente de mémoire</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n terminée</numerusform>
            <numerusform>%n terminées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n à revoir</numerusform>
            <numerusform>%n à revoir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n échouée</numerusform>
            <numerusform>%n échouées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n annulée</numerusform>
            <numerusform>%n annulées</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>encore environ %1</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>suspendu</translation>
    </message>
    <message numerus="yes">
        <source>%n caption job(s) of an earlier session did not finish.</source>
        <translation>
            <numerusform>%n tâche d’une session précédente n’a pas été terminée.</numerusform>
            <numerusform>%n tâches d’une session précédente n’ont pas été terminées.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anycap::ui::JudgedListModel</name>
    <message>
        <source>%1 of %2 points</source>
        <translation>%1 points sur %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>(length)</source>
        <translation>(longueur)</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>non jugé</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Média</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Demandé</translation>
    </message>
    <message>
        <source>right</source>
        <translation>juste</translation>
    </message>
    <message>
        <source>partly right</source>
        <translation>juste en partie</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>pas dit</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>fausse</translation>
    </message>
</context>
<context>
    <name>anycap::ui::Language</name>
    <message>
        <source>As the system says</source>
        <translation>Comme le système</translation>
    </message>
</context>
<context>
    <name>anycap::ui::MainWindow</name>
    <message>
        <source>Toolbar</source>
        <translation>Barre d’outils</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Médias</translation>
    </message>
    <message>
        <source>Cues</source>
        <translation>Sous-titres</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Frise chronologique</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>%1 – AnyCap Studio</source>
        <translation>%1 – AnyCap Studio</translation>
    </message>
    <message>
        <source>Jobs are running</source>
        <translation>Des tâches sont en cours</translation>
    </message>
    <message numerus="yes">
        <source>%n caption job(s) have not finished. They stop now and can be resumed when the project is opened again.</source>
        <translation>
            <numerusform>%n tâche n’est pas terminée. Elle s’arrête maintenant et peut reprendre à la réouverture du projet.</numerusform>
            <numerusform>%n tâches ne sont pas terminées. Elles s’arrêtent maintenant et peuvent reprendre à la réouverture du projet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop them</source>
        <translation>Les arrêter</translation>
    </message>
</context>
<context>
    <name>anycap::ui::MeasurementText</name>
    <message>
        <source>at least %1</source>
        <translation>au moins %1</translation>
    </message>
    <message>
        <source>exactly %1</source>
        <translation>exactement %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>au plus %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>de %1 à %2</translation>
    </message>
    <message>
        <source>%1; wanted: %2</source>
        <comment>measured value; range</comment>
        <translation>%1 ; demandé : %2</translation>
    </message>
    <message numerus="yes">
        <source>%1; %n too many</source>
        <translation>
            <numerusform>%1 ; %n de trop</numerusform>
            <numerusform>%1 ; %n de trop</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %n too few</source>
        <translation>
            <numerusform>%1 ; il en manque %n</numerusform>
            <numerusform>%1 ; il en manque %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 characters per second</source>
        <translation>%1 caractères par seconde</translation>
    </message>
    <message>
        <source>no time on screen, so no reading speed to measure</source>
        <translation>pas de temps à l’écran, donc pas de vitesse de lecture</translation>
    </message>
    <message>
        <source>“%1” is mentioned</source>
        <translation>« %1 » est mentionné</translation>
    </message>
    <message>
        <source>“%1” is not mentioned</source>
        <translation>« %1 » n’est pas mentionné</translation>
    </message>
    <message>
        <source>“%1” does not occur</source>
        <translation>« %1 » n’apparaît pas</translation>
    </message>
    <message numerus="yes">
        <source>“%1” occurs %n time(s) and is to be avoided</source>
        <translation>
            <numerusform>« %1 » apparaît %n fois et est à éviter</numerusform>
            <numerusform>« %1 » apparaît %n fois et est à éviter</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing speaks against the language %1</source>
        <translation>rien ne contredit la langue %1</translation>
    </message>
    <message>
        <source>does not look like the language %1</source>
        <translation>ne ressemble pas à la langue %1</translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s)</source>
        <translation>
            <numerusform>%n phrase</numerusform>
            <numerusform>%n phrases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n caractère</numerusform>
            <numerusform>%n caractères</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) in the longest line</source>
        <translation>
            <numerusform>%n caractère dans la ligne la plus longue</numerusform>
            <numerusform>%n caractères dans la ligne la plus longue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n mot</numerusform>
            <numerusform>%n mots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anycap::ui::MediaActions</name>
    <message>
        <source>Add media</source>
        <translation>Ajouter des médias</translation>
    </message>
    <message>
        <source>Images, films and sounds (%1)</source>
        <translation>Images, films et sons (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Add a folder of media</source>
        <translation>Ajouter un dossier de médias</translation>
    </message>
    <message>
        <source>Find missing media in this folder</source>
        <translation>Retrouver les médias manquants dans ce dossier</translation>
    </message>
    <message>
        <source>Looking for missing files in %1…</source>
        <translation>Recherche des fichiers manquants dans %1…</translation>
    </message>
    <message numerus="yes">
        <source>%n missing file(s) found</source>
        <translation>
            <numerusform>%n fichier manquant retrouvé</numerusform>
            <numerusform>%n fichiers manquants retrouvés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are still missing</source>
        <translation>
            <numerusform>%n fichier manque encore</numerusform>
            <numerusform>%n fichiers manquent encore</numerusform>
        </translation>
    </message>
    <message>
        <source>No file is missing</source>
        <translation>Aucun fichier ne manque</translation>
    </message>
    <message>
        <source>No file manager could be started for %1</source>
        <translation>Aucun gestionnaire de fichiers n’a pu être lancé pour %1</translation>
    </message>
</context>
<context>
    <name>anycap::ui::MediaAdder</name>
    <message>
        <source>%1 can only be read</source>
        <translation>%1 est en lecture seule</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>Aucun projet n’est ouvert</translation>
    </message>
    <message numerus="yes">
        <source>%n more file(s) could not be read</source>
        <translation>
            <numerusform>%n autre fichier n’a pas pu être lu</numerusform>
            <numerusform>%n autres fichiers n’ont pas pu être lus</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is in the project already</source>
        <translation>%1 est déjà dans le projet</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are in the project already: %1</source>
        <translation>
            <numerusform>%n fichier est déjà dans le projet : %1</numerusform>
            <numerusform>%n fichiers sont déjà dans le projet : %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anycap::ui::MediaBinPanel</name>
    <message>
        <source>Any state</source>
        <translation>Tout état</translation>
    </message>
    <message>
        <source>All media</source>
        <translation>Tous les médias</translation>
    </message>
    <message>
        <source>As added</source>
        <translation>Par ajout</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Par nom</translation>
    </message>
    <message>
        <source>By duration</source>
        <translation>Par durée</translation>
    </message>
    <message>
        <source>By size</source>
        <translation>Par taille</translation>
    </message>
    <message>
        <source>By state</source>
        <translation>Par état</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Médias</translation>
    </message>
    <message>
        <source>Media of the project</source>
        <translation>Médias du projet</translation>
    </message>
    <message>
        <source>Search names and captions</source>
        <translation>Chercher dans les noms et descriptions</translation>
    </message>
    <message>
        <source>Show only this state</source>
        <translation>N’afficher que cet état</translation>
    </message>
    <message>
        <source>Show only this kind</source>
        <translation>N’afficher que ce genre</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordre</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>Vignettes</translation>
    </message>
    <message>
        <source>Show large pictures</source>
        <translation>Afficher de grandes images</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Adding %v of %m</source>
        <translation>Ajout de %v sur %m</translation>
    </message>
    <message>
        <source>Adding media</source>
        <translation>Ajout de médias</translation>
    </message>
    <message>
        <source>Open or create a project to add media.</source>
        <translation>Ouvrez ou créez un projet pour ajouter des médias.</translation>
    </message>
    <message>
        <source>Nothing here matches. Clear the search or choose another state.</source>
        <translation>Rien ne correspond. Videz la recherche ou choisissez un autre état.</translation>
    </message>
    <message>
        <source>Drop media here</source>
        <translation>Déposez des médias ici</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n fichier</numerusform>
            <numerusform>%n fichiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n file(s)</source>
        <translation>
            <numerusform>%1 sur %n fichier</numerusform>
            <numerusform>%1 sur %n fichiers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anycap::ui::MediaListModel</name>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vidéo</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>No caption</source>
        <translation>Sans description</translation>
    </message>
    <message>
        <source>Base caption</source>
        <translation>Description de base</translation>
    </message>
    <message>
        <source>Refined</source>
        <translation>Affiné</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Approuvé</translation>
    </message>
    <message>
        <source>Has a problem</source>
        <translation>A un problème</translation>
    </message>
    <message>
        <source>The file is missing</source>
        <translation>Le fichier manque</translation>
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
        <translation>Il n’y a pas de périphérique audio : le son n’est pas entendu</translation>
    </message>
    <message>
        <source>Qt&apos;s media player is not installed: films are shown without sound</source>
        <translation>Le lecteur multimédia de Qt n’est pas installé : les films sont montrés sans son</translation>
    </message>
    <message>
        <source>It is shown without sound: %1</source>
        <translation>Montré sans son : %1</translation>
    </message>
</context>
<context>
    <name>anycap::ui::MediumView</name>
    <message>
        <source>Medium</source>
        <translation>Média</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>The sound is being measured…</source>
        <translation>Mesure du son en cours…</translation>
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
        <translation>Messages</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Warning: </source>
        <translation>Avertissement : </translation>
    </message>
    <message>
        <source>Error: </source>
        <translation>Erreur : </translation>
    </message>
</context>
<context>
    <name>anycap::ui::ModelManager</name>
    <message>
        <source>refines</source>
        <translation>affine</translation>
    </message>
    <message>
        <source>writes</source>
        <translation>rédige</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Usage</translation>
    </message>
    <message>
        <source>Memory: 16, 8, 4 bits</source>
        <translation>Mémoire : 16, 8, 4 bits</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Présent</translation>
    </message>
    <message>
        <source>Models that are known or here</source>
        <translation>Modèles connus ou présents</translation>
    </message>
    <message>
        <source>&amp;Another repository:</source>
        <translation>&amp;Autre dépôt :</translation>
    </message>
    <message>
        <source>owner/name</source>
        <translation>propriétaire/nom</translation>
    </message>
    <message>
        <source>Fetched &amp;from:</source>
        <translation>Téléchargé &amp;depuis :</translation>
    </message>
    <message>
        <source>&amp;Fetch</source>
        <translation>&amp;Télécharger</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>A&amp;rrêter</translation>
    </message>
    <message>
        <source>&amp;Check its files</source>
        <translation>&amp;Vérifier ses fichiers</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>partly, %1</source>
        <translation>en partie, %1</translation>
    </message>
    <message>
        <source>yes, %1</source>
        <translation>oui, %1</translation>
    </message>
    <message>
        <source>%1 (too much)</source>
        <translation>%1 (trop)</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between sizes</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 is being fetched…</source>
        <translation>Téléchargement de %1…</translation>
    </message>
    <message>
        <source>Stopped. What was received stays; fetching again goes on with it.</source>
        <translation>Arrêté. Ce qui est reçu est gardé ; un nouveau téléchargement continue de là.</translation>
    </message>
    <message>
        <source>%1 is here, and each of its files was checked.</source>
        <translation>%1 est là, et chacun de ses fichiers a été vérifié.</translation>
    </message>
    <message>
        <source>The files of %1 are being read…</source>
        <translation>Lecture des fichiers de %1…</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
    <message>
        <source>All files of %1 are right.</source>
        <translation>Tous les fichiers de %1 sont corrects.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of %1 are missing or damaged; fetch it again to mend it.</source>
        <translation>
            <numerusform>%n fichier de %1 manque ou est endommagé ; téléchargez-le de nouveau pour réparer.</numerusform>
            <numerusform>%n fichiers de %1 manquent ou sont endommagés ; téléchargez-le de nouveau pour réparer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete a model</source>
        <translation>Supprimer un modèle</translation>
    </message>
    <message>
        <source>Delete %1 from this computer? It can be fetched again.</source>
        <translation>Supprimer %1 de cet ordinateur ? Il peut être téléchargé de nouveau.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>%1 was deleted.</source>
        <translation>%1 a été supprimé.</translation>
    </message>
</context>
<context>
    <name>anycap::ui::ModelsPage</name>
    <message>
        <source>&amp;Captioners:</source>
        <translation>&amp;Rédacteurs :</translation>
    </message>
    <message>
        <source>Captioners</source>
        <translation>Rédacteurs</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Can</source>
        <translation>Peut</translation>
    </message>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>&amp;Add the folder of a model…</source>
        <translation>&amp;Ajouter le dossier d’un modèle…</translation>
    </message>
    <message>
        <source>&amp;Remove from the list</source>
        <translation>&amp;Retirer de la liste</translation>
    </message>
    <message>
        <source>&amp;Device:</source>
        <translation>A&amp;ppareil :</translation>
    </message>
    <message>
        <source>Keep &amp;weights as:</source>
        <translation>&amp;Garder les poids en :</translation>
    </message>
    <message>
        <source>A model is a folder with config.json, a tokenizer and safetensors files, as ACM, InternVL2, InternVL2.5 and InternVL3 are published. Without one, captions can be drafted by measurement, written by hand and imported.</source>
        <translation>Un modèle est un dossier avec config.json, un segmenteur (tokenizer) et des fichiers safetensors, tel que sont publiés ACM, InternVL2, InternVL2.5 et InternVL3. Sans modèle, les descriptions peuvent être ébauchées par mesure, écrites à la main et importées.</translation>
    </message>
    <message>
        <source>write</source>
        <translation>rédiger</translation>
    </message>
    <message>
        <source>refine</source>
        <translation>affiner</translation>
    </message>
    <message>
        <source>The best there is</source>
        <translation>Le meilleur disponible</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Processeur</translation>
    </message>
    <message>
        <source>Graphics card (CUDA)</source>
        <translation>Carte graphique (CUDA)</translation>
    </message>
    <message>
        <source>As they are stored</source>
        <translation>Comme enregistrés</translation>
    </message>
    <message>
        <source>32 bits (float32)</source>
        <translation>32 bits (float32)</translation>
    </message>
    <message>
        <source>16 bits (bfloat16)</source>
        <translation>16 bits (bfloat16)</translation>
    </message>
    <message>
        <source>8 bits (half the memory of 16)</source>
        <translation>8 bits (la moitié de la mémoire de 16)</translation>
    </message>
    <message>
        <source>4 bits (a quarter of the memory of 16, less exact)</source>
        <translation>4 bits (un quart de la mémoire de 16, moins exact)</translation>
    </message>
    <message>
        <source>Folder of a model</source>
        <translation>Dossier d’un modèle</translation>
    </message>
    <message>
        <source>&amp;Get a model…</source>
        <translation>&amp;Télécharger un modèle…</translation>
    </message>
</context>
<context>
    <name>anycap::ui::PanelToolBar</name>
    <message>
        <source>More commands</source>
        <translation>Autres commandes</translation>
    </message>
</context>
<context>
    <name>anycap::ui::PreviewActions</name>
    <message>
        <source>The end of the loop must be after its beginning</source>
        <translation>La fin de la boucle doit venir après son début</translation>
    </message>
</context>
<context>
    <name>anycap::ui::PreviewPanel</name>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Choose a file in the media list to see or hear it here.</source>
        <translation>Choisissez un fichier dans la liste des médias pour le voir ou l’entendre ici.</translation>
    </message>
    <message>
        <source>The sound is being measured…</source>
        <translation>Mesure du son…</translation>
    </message>
</context>
<context>
    <name>anycap::ui::ProjectActions</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>Ouvrir un &amp;récent</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>&amp;Annuler : %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>&amp;Rétablir : %1</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Descriptions</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Nouveau projet</translation>
    </message>
    <message>
        <source>AnyCap projects (*.anycap)</source>
        <translation>Projets AnyCap (*.anycap)</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Ouvrir un projet</translation>
    </message>
    <message>
        <source>AnyCap projects (*.anycap);;All files (*)</source>
        <translation>Projets AnyCap (*.anycap);;Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>anycap::ui::ProjectSession</name>
    <message>
        <source>No project is open</source>
        <translation>Aucun projet n’est ouvert</translation>
    </message>
    <message>
        <source>%1 can only be read</source>
        <translation>%1 est en lecture seule</translation>
    </message>
    <message>
        <source>Wait until the project has finished its present work</source>
        <translation>Attendez que le projet ait fini son travail actuel</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Annulé : %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Rétabli : %1</translation>
    </message>
</context>
<context>
    <name>anycap::ui::QualityPage</name>
    <message>
        <source>&amp;Limits of:</source>
        <translation>&amp;Limites de :</translation>
    </message>
    <message>
        <source>Reading speed</source>
        <translation>Vitesse de lecture</translation>
    </message>
    <message>
        <source>at most %1 characters a second</source>
        <translation>au plus %1 caractères par seconde</translation>
    </message>
    <message>
        <source>at most %1 words a minute</source>
        <translation>au plus %1 mots par minute</translation>
    </message>
    <message>
        <source>Length of a line</source>
        <translation>Longueur d’une ligne</translation>
    </message>
    <message numerus="yes">
        <source>at most %n character(s)</source>
        <translation>
            <numerusform>au plus %n caractère</numerusform>
            <numerusform>au plus %n caractères</numerusform>
        </translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Lignes</translation>
    </message>
    <message numerus="yes">
        <source>at most %n</source>
        <translation>
            <numerusform>au plus %n</numerusform>
            <numerusform>au plus %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Shortest cue</source>
        <translation>Sous-titre le plus court</translation>
    </message>
    <message>
        <source>Longest cue</source>
        <translation>Sous-titre le plus long</translation>
    </message>
    <message>
        <source>Gap between cues</source>
        <translation>Intervalle entre sous-titres</translation>
    </message>
    <message numerus="yes">
        <source>at least %n frame(s)</source>
        <translation>
            <numerusform>au moins %n image</numerusform>
            <numerusform>au moins %n images</numerusform>
        </translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Comptés</translation>
    </message>
    <message>
        <source>characters as seen, half-width ones half; without markup and line breaks</source>
        <translation>les caractères tels qu’on les voit, ceux de demi-largeur pour moitié ; sans balises ni retours à la ligne</translation>
    </message>
    <message>
        <source>characters as seen, with spaces; without markup and line breaks</source>
        <translation>les caractères tels qu’on les voit, espaces compris ; sans balises ni retours à la ligne</translation>
    </message>
    <message>
        <source>Source: %1, read %2</source>
        <translation>Source : %1, lue le %2</translation>
    </message>
</context>
<context>
    <name>anycap::ui::RecipeMenu</name>
    <message>
        <source>Recipes</source>
        <translation>Recettes</translation>
    </message>
    <message>
        <source>Choices kept under a name: who writes, who refines, what is asked for</source>
        <translation>Choix gardés sous un nom : qui écrit, qui affine, ce qui est demandé</translation>
    </message>
    <message>
        <source>&amp;Keep these choices…</source>
        <translation>&amp;Garder ces choix…</translation>
    </message>
    <message>
        <source>&amp;Add from a file…</source>
        <translation>&amp;Ajouter depuis un fichier…</translation>
    </message>
    <message>
        <source>&amp;Write to a file</source>
        <translation>&amp;Écrire dans un fichier</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>&amp;Oublier</translation>
    </message>
    <message>
        <source>Keep a recipe</source>
        <translation>Garder une recette</translation>
    </message>
    <message>
        <source>There is a recipe %1. Replace it?</source>
        <translation>Il y a déjà une recette %1. La remplacer ?</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Recipe %1 is kept.</source>
        <translation>La recette %1 est gardée.</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nom :</translation>
    </message>
    <message>
        <source>Add a recipe</source>
        <translation>Ajouter une recette</translation>
    </message>
    <message>
        <source>Recipes (*.json);;All files (*)</source>
        <translation>Recettes (*.json);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Write a recipe</source>
        <translation>Écrire une recette</translation>
    </message>
</context>
<context>
    <name>anycap::ui::RecordListModel</name>
    <message>
        <source>%1, line %2</source>
        <translation>%1, ligne %2</translation>
    </message>
    <message>
        <source>The file has changed since it was read</source>
        <translation>Le fichier a changé depuis sa lecture</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Média</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Description</translation>
    </message>
</context>
<context>
    <name>anycap::ui::RecordView</name>
    <message>
        <source>%1, round %2</source>
        <translation>%1, tour %2</translation>
    </message>
    <message>
        <source>%1 of 4: %2</source>
        <translation>%1 sur 4 : %2</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>non jugé</translation>
    </message>
    <message>
        <source>Instruction: %1</source>
        <translation>Consigne : %1</translation>
    </message>
    <message>
        <source>Reference: %1</source>
        <translation>Référence : %1</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 sur %2 : %3</translation>
    </message>
    <message>
        <source>The judge’s answer from this caption: %1</source>
        <translation>Réponse du juge d’après cette description : %1</translation>
    </message>
    <message>
        <source>Question: %1</source>
        <translation>Question : %1</translation>
    </message>
    <message>
        <source>Right answer: %1</source>
        <translation>Bonne réponse : %1</translation>
    </message>
</context>
<context>
    <name>anycap::ui::RequestEditor</name>
    <message>
        <source>&amp;Instruction:</source>
        <translation>C&amp;onsigne :</translation>
    </message>
    <message>
        <source>&amp;Written by:</source>
        <translation>&amp;Rédigé par :</translation>
    </message>
    <message>
        <source>refined &amp;by:</source>
        <translation>affi&amp;né par :</translation>
    </message>
    <message>
        <source>C&amp;hoice of words:</source>
        <translation>C&amp;hoix des mots :</translation>
    </message>
    <message>
        <source>Always the likeliest</source>
        <translation>Toujours le plus probable</translation>
    </message>
    <message>
        <source>By chance</source>
        <translation>Au hasard</translation>
    </message>
    <message>
        <source>seed </source>
        <translation>graine </translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Keep this seed; otherwise each run takes another one</source>
        <translation>Garde cette graine ; sinon chaque exécution en prend une autre</translation>
    </message>
    <message>
        <source>Recipe %1: not here, and left as it was: %2</source>
        <translation>Recette %1 : absent d’ici et laissé tel quel : %2</translation>
    </message>
</context>
<context>
    <name>anycap::ui::RunDialog</name>
    <message>
        <source>Run a benchmark</source>
        <translation>Lancer un banc d’essai</translation>
    </message>
    <message>
        <source>&amp;Benchmark:</source>
        <translation>&amp;Banc d’essai :</translation>
    </message>
    <message>
        <source>Benchmark</source>
        <translation>Banc d’essai</translation>
    </message>
    <message>
        <source>&amp;Media:</source>
        <translation>&amp;Médias :</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Médias</translation>
    </message>
    <message>
        <source>R&amp;esults:</source>
        <translation>Ré&amp;sultats :</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>&amp;Written by:</source>
        <translation>&amp;Écrit par :</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>Écrit par</translation>
    </message>
    <message>
        <source>Re&amp;fined by:</source>
        <translation>A&amp;ffiné par :</translation>
    </message>
    <message>
        <source>Refined by</source>
        <translation>Affiné par</translation>
    </message>
    <message>
        <source>Ju&amp;dge:</source>
        <translation>&amp;Juge :</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>Juge</translation>
    </message>
    <message>
        <source>Further &amp;judges:</source>
        <translation>A&amp;utres juges :</translation>
    </message>
    <message>
        <source>Further judges</source>
        <translation>Autres juges</translation>
    </message>
    <message>
        <source>Rou&amp;nds of each:</source>
        <translation>&amp;Tours de chacun :</translation>
    </message>
    <message>
        <source>Rounds of each judge</source>
        <translation>Tours de chaque juge</translation>
    </message>
    <message>
        <source>Judge’s &amp;questions:</source>
        <translation>&amp;Questions du juge :</translation>
    </message>
    <message>
        <source>Judge’s questions</source>
        <translation>Questions du juge</translation>
    </message>
    <message>
        <source>Onl&amp;y the first:</source>
        <translation>Seulement les &amp;premières :</translation>
    </message>
    <message>
        <source>Only the first records</source>
        <translation>Seulement les premières entrées</translation>
    </message>
    <message>
        <source>R&amp;ules:</source>
        <translation>Rè&amp;gles :</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>The folder of the media, or of folders image, video and audio</source>
        <translation>Le dossier des médias, ou des dossiers image, video et audio</translation>
    </message>
    <message>
        <source>A folder for captions, judgements and the report</source>
        <translation>Un dossier pour les descriptions, les jugements et le rapport</translation>
    </message>
    <message>
        <source>The benchmark’s own where it has them, else this program’s</source>
        <translation>Celles du banc d’essai s’il en a, sinon celles de ce programme</translation>
    </message>
    <message>
        <source>Folder of the benchmark…</source>
        <translation>Dossier du banc d’essai…</translation>
    </message>
    <message>
        <source>Folder of the media…</source>
        <translation>Dossier des médias…</translation>
    </message>
    <message>
        <source>Folder for the results…</source>
        <translation>Dossier des résultats…</translation>
    </message>
    <message>
        <source>Folder of the judge’s questions…</source>
        <translation>Dossier des questions du juge…</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Dossier…</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Fichier…</translation>
    </message>
    <message>
        <source>File of records…</source>
        <translation>Fichier d’entrées…</translation>
    </message>
    <message>
        <source>all records</source>
        <translation>toutes les entrées</translation>
    </message>
    <message>
        <source> records of each file</source>
        <translation> entrées de chaque fichier</translation>
    </message>
    <message>
        <source>Keep to &amp;lengths by construction, not only by asking for them</source>
        <translation>Tenir les &amp;longueurs par construction, sans seulement les demander</translation>
    </message>
    <message>
        <source>Rules of the paper</source>
        <translation>Règles de l’article</translation>
    </message>
    <message>
        <source>Rules of the released scripts</source>
        <translation>Règles des scripts publiés</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>Dé&amp;marrer</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Nobody: only lengths are measured</source>
        <translation>Personne : seules les longueurs sont mesurées</translation>
    </message>
    <message>
        <source>Name the benchmark’s folder or a file of its records.</source>
        <translation>Indiquez le dossier du banc d’essai ou un fichier de ses entrées.</translation>
    </message>
    <message>
        <source>Name the folder that has the media.</source>
        <translation>Indiquez le dossier qui contient les médias.</translation>
    </message>
    <message>
        <source>Name a folder for the results.</source>
        <translation>Indiquez un dossier pour les résultats.</translation>
    </message>
    <message>
        <source>There is nobody to write captions.</source>
        <translation>Il n’y a personne pour écrire des descriptions.</translation>
    </message>
    <message>
        <source>Nothing leaves this machine.</source>
        <translation>Rien ne quitte cette machine.</translation>
    </message>
    <message>
        <source>Media and captions are sent to %1.</source>
        <translation>Les médias et les descriptions sont envoyés à %1.</translation>
    </message>
    <message>
        <source>A folder or a file of AnyCapEval, MIA-Bench or VidCapBench</source>
        <translation>Un dossier ou un fichier d’AnyCapEval, MIA-Bench ou VidCapBench</translation>
    </message>
    <message>
        <source>Records (*.jsonl *.json);;All files (*)</source>
        <translation>Entrées (*.jsonl *.json);;Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>anycap::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>Pages of settings</source>
        <translation>Pages des préférences</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Models and device</source>
        <translation>Modèles et appareil</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualité</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Serveurs</translation>
    </message>
</context>
<context>
    <name>anycap::ui::ShiftDialog</name>
    <message>
        <source>Shift times</source>
        <translation>Décaler les temps</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Plus tôt</translation>
    </message>
    <message>
        <source>All cues</source>
        <translation>Tous les sous-titres</translation>
    </message>
    <message>
        <source>Selected cues</source>
        <translation>Sous-titres sélectionnés</translation>
    </message>
    <message>
        <source>Current cue and all after it</source>
        <translation>Le sous-titre actuel et tous les suivants</translation>
    </message>
    <message>
        <source>&amp;By</source>
        <translation>&amp;De</translation>
    </message>
    <message>
        <source>&amp;Direction</source>
        <translation>&amp;Sens</translation>
    </message>
    <message>
        <source>&amp;Cues</source>
        <translation>So&amp;us-titres</translation>
    </message>
</context>
<context>
    <name>anycap::ui::ShortcutsPage</name>
    <message>
        <source>Find a command or a key</source>
        <translation>Trouver une commande ou une touche</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Les commandes et leurs touches</translation>
    </message>
    <message>
        <source>&amp;New keys:</source>
        <translation>&amp;Nouvelles touches :</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Nouvelles touches</translation>
    </message>
    <message>
        <source>&amp;Assign</source>
        <translation>A&amp;ttribuer</translation>
    </message>
    <message>
        <source>No &amp;keys</source>
        <translation>Aucune &amp;touche</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Réinitialiser</translation>
    </message>
    <message>
        <source>Reset a&amp;ll</source>
        <translation>Tout réinitia&amp;liser</translation>
    </message>
    <message>
        <source>It has these keys already.</source>
        <translation>Elle a déjà ces touches.</translation>
    </message>
    <message>
        <source>“%1” has these keys now and would lose them.</source>
        <translation>« %1 » a maintenant ces touches et les perdrait.</translation>
    </message>
</context>
<context>
    <name>anycap::ui::SoundView</name>
    <message>
        <source>Sound</source>
        <translation>Son</translation>
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
        <translation>Ajouter « %1 » à mes mots</translation>
    </message>
</context>
<context>
    <name>anycap::ui::TimelinePainter</name>
    <message>
        <source>This medium has no length: nothing to show in time.</source>
        <translation>Ce média n’a pas de durée : rien à montrer dans le temps.</translation>
    </message>
    <message>
        <source>Select a video or a sound in the media list, and its time is shown here.</source>
        <translation>Sélectionnez une vidéo ou un son dans la liste des médias pour voir ici son temps.</translation>
    </message>
    <message>
        <source>f %1</source>
        <comment>number of a frame</comment>
        <translation>i %1</translation>
    </message>
    <message>
        <source>Measuring… %1 %</source>
        <translation>Mesure… %1 %</translation>
    </message>
    <message>
        <source>No sound that can be read</source>
        <translation>Pas de son lisible</translation>
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
        <translation>Plan</translation>
    </message>
    <message>
        <source>Cue</source>
        <comment>what an edge is drawn to</comment>
        <translation>Sous-titre</translation>
    </message>
    <message>
        <source>Playhead</source>
        <comment>what an edge is drawn to</comment>
        <translation>Tête de lecture</translation>
    </message>
    <message>
        <source>Speech</source>
        <comment>what an edge is drawn to</comment>
        <translation>Parole</translation>
    </message>
    <message>
        <source>Loop</source>
        <comment>what an edge is drawn to</comment>
        <translation>Boucle</translation>
    </message>
    <message>
        <source>Frame</source>
        <comment>what an edge is drawn to</comment>
        <translation>Image</translation>
    </message>
    <message>
        <source>%1 to %2, %3 s</source>
        <comment>start, end, duration</comment>
        <translation>de %1 à %2, %3 s</translation>
    </message>
</context>
<context>
    <name>anycap::ui::TimelinePanel</name>
    <message>
        <source>No cue stands at the playhead.</source>
        <translation>Aucun sous-titre à la tête de lecture.</translation>
    </message>
    <message>
        <source>&amp;Zoom:</source>
        <translation>&amp;Zoom :</translation>
    </message>
    <message>
        <source>Zoom of the timeline</source>
        <translation>Zoom de la frise chronologique</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Frise chronologique</translation>
    </message>
    <message>
        <source>Cues in time. Left and right arrow keys go to the cue before and after.</source>
        <translation>Les sous-titres dans le temps. Les flèches gauche et droite vont au précédent et au suivant.</translation>
    </message>
</context>
<context>
    <name>anycap::ui::TimelineView</name>
    <message>
        <source>%1 to %2</source>
        <comment>start, end</comment>
        <translation>de %1 à %2</translation>
    </message>
</context>
<context>
    <name>anycap::ui::TrackBar</name>
    <message>
        <source>Track</source>
        <translation>Piste</translation>
    </message>
    <message>
        <source>…</source>
        <comment>button with more commands on tracks</comment>
        <translation>…</translation>
    </message>
    <message>
        <source>Add, rename or delete tracks</source>
        <translation>Ajouter, renommer ou supprimer des pistes</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n cue(s))</source>
        <comment>track</comment>
        <translation>
            <numerusform>%1 (%n sous-titre)</numerusform>
            <numerusform>%1 (%n sous-titres)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 (%n cue(s))</source>
        <comment>track and language</comment>
        <translation>
            <numerusform>%1, %2 (%n sous-titre)</numerusform>
            <numerusform>%1, %2 (%n sous-titres)</numerusform>
        </translation>
    </message>
    <message>
        <source>New track</source>
        <translation>Nouvelle piste</translation>
    </message>
    <message>
        <source>Track properties</source>
        <translation>Propriétés de la piste</translation>
    </message>
</context>
<context>
    <name>anycap::ui::TrackDialog</name>
    <message>
        <source>Not known</source>
        <translation>Inconnue</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>language and its tag</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Genre</translation>
    </message>
</context>
<context>
    <name>anycap::ui::TransportBar</name>
    <message>
        <source>Position in the whole</source>
        <translation>Position dans l’ensemble</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Type a time to go there</source>
        <translation>Saisissez un temps pour y aller</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
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
        <translation>Durée %1</translation>
    </message>
</context>
<context>
    <name>anycap::ui::VersionHistory</name>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Versions of this caption, newest first</source>
        <translation>Versions de cette description, les plus récentes d’abord</translation>
    </message>
    <message>
        <source>Show versions of</source>
        <translation>Afficher les versions</translation>
    </message>
    <message>
        <source>All origins</source>
        <translation>Toutes origines</translation>
    </message>
    <message>
        <source>By people</source>
        <translation>De personnes</translation>
    </message>
    <message>
        <source>By models</source>
        <translation>De modèles</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importé</translation>
    </message>
    <message>
        <source>Make it the &amp;caption</source>
        <translation>En faire la &amp;description</translation>
    </message>
    <message>
        <source>Com&amp;pare</source>
        <translation>Com&amp;parer</translation>
    </message>
    <message>
        <source>&amp;Undecided again</source>
        <translation>De nouveau à &amp;décider</translation>
    </message>
    <message>
        <source>&amp;Reject</source>
        <translation>&amp;Refuser</translation>
    </message>
</context>
<context>
    <name>anycap::ui::WelcomePage</name>
    <message>
        <source>Captions for pictures, films and sounds: drafted, refined and checked.</source>
        <translation>Des descriptions pour images, films et sons : ébauchées, affinées et vérifiées.</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>&amp;Nouveau projet…</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>&amp;Ouvrir un projet…</translation>
    </message>
    <message>
        <source>Open the &amp;sample project</source>
        <translation>Ouvrir le projet d’&amp;exemple</translation>
    </message>
    <message>
        <source>&amp;Recent projects</source>
        <translation>Projets &amp;récents</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Projets récents</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Retirer de la liste</translation>
    </message>
    <message>
        <source>Removes the chosen project from this list; its file stays</source>
        <translation>Retire le projet choisi de cette liste ; son fichier reste</translation>
    </message>
    <message>
        <source>Or drop pictures, films, sounds or a project here.</source>
        <translation>Ou déposez ici des images, des films, des sons ou un projet.</translation>
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
        <translation>%1 (manquant)
%2</translation>
    </message>
    <message>
        <source>Projects that you open are listed here.</source>
        <translation>Les projets que vous ouvrez apparaissent ici.</translation>
    </message>
</context>
<context>
    <name>anycap::ui::WindowStatus</name>
    <message>
        <source>Show all messages</source>
        <translation>Afficher tous les messages</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>Fermer ce message</translation>
    </message>
    <message>
        <source>Files looked at</source>
        <translation>Fichiers examinés</translation>
    </message>
    <message>
        <source>Stop adding files</source>
        <translation>Arrêter l’ajout de fichiers</translation>
    </message>
    <message>
        <source>The project is being read or changed</source>
        <translation>Le projet est en cours de lecture ou de modification</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Lecture seule</translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation>Toutes les modifications sont enregistrées</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n tâche</numerusform>
            <numerusform>%n tâches</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading a model…</source>
        <translation>Chargement d’un modèle…</translation>
    </message>
    <message>
        <source>%1 on %2, %3</source>
        <translation>%1 sur %2, %3</translation>
    </message>
    <message>
        <source>No model loaded</source>
        <translation>Aucun modèle chargé</translation>
    </message>
</context>
</TS>
