<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>ActionNames</name>
    <message numerus="yes">
        <source>accept %n change(s)</source>
        <translation>
            <numerusform>aceptar %n cambio</numerusform>
            <numerusform>aceptar %n cambios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reject %n change(s)</source>
        <translation>
            <numerusform>rechazar %n cambio</numerusform>
            <numerusform>rechazar %n cambios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>move %n cue(s)</source>
        <translation>
            <numerusform>mover %n subtítulo</numerusform>
            <numerusform>mover %n subtítulos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>resize %n cue(s)</source>
        <translation>
            <numerusform>cambiar la duración de %n subtítulo</numerusform>
            <numerusform>cambiar la duración de %n subtítulos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>split %n cue(s)</source>
        <translation>
            <numerusform>dividir %n subtítulo</numerusform>
            <numerusform>dividir %n subtítulos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>merge %n cue(s)</source>
        <translation>
            <numerusform>unir %n subtítulo</numerusform>
            <numerusform>unir %n subtítulos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %n cue(s)</source>
        <translation>
            <numerusform>eliminar %n subtítulo</numerusform>
            <numerusform>eliminar %n subtítulos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>add %n cue(s)</source>
        <translation>
            <numerusform>añadir %n subtítulo</numerusform>
            <numerusform>añadir %n subtítulos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>edit %n cue(s)</source>
        <translation>
            <numerusform>editar %n subtítulo</numerusform>
            <numerusform>editar %n subtítulos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>time %n cue(s)</source>
        <translation>
            <numerusform>cambiar los tiempos de %n subtítulo</numerusform>
            <numerusform>cambiar los tiempos de %n subtítulos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>shift %n cue(s)</source>
        <translation>
            <numerusform>desplazar %n subtítulo</numerusform>
            <numerusform>desplazar %n subtítulos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>caption %n cue(s)</source>
        <translation>
            <numerusform>describir %n subtítulo</numerusform>
            <numerusform>describir %n subtítulos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>accept %n caption(s)</source>
        <translation>
            <numerusform>aceptar %n descripción</numerusform>
            <numerusform>aceptar %n descripciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reject %n caption(s)</source>
        <translation>
            <numerusform>rechazar %n descripción</numerusform>
            <numerusform>rechazar %n descripciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reopen %n caption(s)</source>
        <translation>
            <numerusform>reabrir %n descripción</numerusform>
            <numerusform>reabrir %n descripciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>restore %n caption(s)</source>
        <translation>
            <numerusform>restaurar %n descripción</numerusform>
            <numerusform>restaurar %n descripciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %n media file(s)</source>
        <translation>
            <numerusform>quitar %n archivo multimedia</numerusform>
            <numerusform>quitar %n archivos multimedia</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>add %n media file(s)</source>
        <translation>
            <numerusform>añadir %n archivo multimedia</numerusform>
            <numerusform>añadir %n archivos multimedia</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>relink %n media file(s)</source>
        <translation>
            <numerusform>volver a enlazar %n archivo multimedia</numerusform>
            <numerusform>volver a enlazar %n archivos multimedia</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>import %n caption(s)</source>
        <translation>
            <numerusform>importar %n descripción</numerusform>
            <numerusform>importar %n descripciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>add %n track(s)</source>
        <translation>
            <numerusform>añadir %n pista</numerusform>
            <numerusform>añadir %n pistas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>edit %n track(s)</source>
        <translation>
            <numerusform>editar %n pista</numerusform>
            <numerusform>editar %n pistas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %n track(s)</source>
        <translation>
            <numerusform>eliminar %n pista</numerusform>
            <numerusform>eliminar %n pistas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>paste %n cue(s)</source>
        <translation>
            <numerusform>pegar %n subtítulo</numerusform>
            <numerusform>pegar %n subtítulos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>snap %n cue(s)</source>
        <translation>
            <numerusform>ajustar %n subtítulo</numerusform>
            <numerusform>ajustar %n subtítulos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>sort %n cue(s)</source>
        <translation>
            <numerusform>ordenar %n subtítulo</numerusform>
            <numerusform>ordenar %n subtítulos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>duplicate %n cue(s)</source>
        <translation>
            <numerusform>duplicar %n subtítulo</numerusform>
            <numerusform>duplicar %n subtítulos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>fix %n cue(s)</source>
        <translation>
            <numerusform>corregir %n subtítulo</numerusform>
            <numerusform>corregir %n subtítulos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>replace in %n cue(s)</source>
        <translation>
            <numerusform>reemplazar en %n subtítulo</numerusform>
            <numerusform>reemplazar en %n subtítulos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>edit settings of %n cue(s)</source>
        <translation>
            <numerusform>cambiar los ajustes de %n subtítulo</numerusform>
            <numerusform>cambiar los ajustes de %n subtítulos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Write and refine</source>
        <translation>&amp;Escribir y refinar</translation>
    </message>
    <message>
        <source>Write a caption where there is none, and refine it; it comes as a candidate</source>
        <translation>Escribe una descripción donde no la hay y la refina; llega como propuesta</translation>
    </message>
    <message>
        <source>Write a &amp;base caption</source>
        <translation>Escribir una descripción &amp;base</translation>
    </message>
    <message>
        <source>What the writer says of the medium, as a candidate</source>
        <translation>Lo que el redactor dice del medio, como propuesta</translation>
    </message>
    <message>
        <source>&amp;Refine</source>
        <translation>&amp;Refinar</translation>
    </message>
    <message>
        <source>Rewrite the caption so that it follows the instruction, as a candidate</source>
        <translation>Reescribe la descripción según la instrucción, como propuesta</translation>
    </message>
    <message>
        <source>&amp;Fix length</source>
        <translation>A&amp;justar la longitud</translation>
    </message>
    <message>
        <source>Change no more than the limits ask for</source>
        <translation>No cambia más de lo que piden los límites</translation>
    </message>
    <message>
        <source>Again, the &amp;same</source>
        <translation>Otra vez, i&amp;gual</translation>
    </message>
    <message>
        <source>The last run once more, with the same seed</source>
        <translation>La última ejecución otra vez, con la misma semilla</translation>
    </message>
    <message>
        <source>Again, &amp;different</source>
        <translation>Otra vez, &amp;distinta</translation>
    </message>
    <message>
        <source>The last run once more, with the next seed</source>
        <translation>La última ejecución otra vez, con la semilla siguiente</translation>
    </message>
    <message>
        <source>S&amp;top writing</source>
        <translation>Dete&amp;ner la escritura</translation>
    </message>
    <message>
        <source>What is written so far is kept as a partial candidate</source>
        <translation>Lo escrito hasta ahora se conserva como propuesta parcial</translation>
    </message>
    <message>
        <source>&amp;Previous candidate</source>
        <translation>Pro&amp;puesta anterior</translation>
    </message>
    <message>
        <source>Next ca&amp;ndidate</source>
        <translation>Propuesta &amp;siguiente</translation>
    </message>
    <message>
        <source>A&amp;ccept the candidate</source>
        <translation>A&amp;ceptar la propuesta</translation>
    </message>
    <message>
        <source>The shown candidate becomes the caption</source>
        <translation>La propuesta mostrada pasa a ser la descripción</translation>
    </message>
    <message>
        <source>Reject the candidat&amp;e</source>
        <translation>Rec&amp;hazar la propuesta</translation>
    </message>
    <message>
        <source>Cop&amp;y the caption</source>
        <translation>C&amp;opiar la descripción</translation>
    </message>
    <message>
        <source>Pre&amp;vious change</source>
        <translation>Cambio an&amp;terior</translation>
    </message>
    <message>
        <source>&amp;Next change</source>
        <translation>Cambio s&amp;iguiente</translation>
    </message>
    <message>
        <source>&amp;Accept this change</source>
        <translation>&amp;Aceptar este cambio</translation>
    </message>
    <message>
        <source>&amp;Reject this change</source>
        <translation>Rechazar este ca&amp;mbio</translation>
    </message>
    <message>
        <source>Accept a&amp;ll changes</source>
        <translation>Aceptar todos &amp;los cambios</translation>
    </message>
    <message>
        <source>Re&amp;ject all changes</source>
        <translation>Recha&amp;zar todos los cambios</translation>
    </message>
    <message>
        <source>Texts one above the &amp;other</source>
        <translation>Textos uno &amp;encima de otro</translation>
    </message>
    <message>
        <source>&amp;Edit cue</source>
        <translation>&amp;Editar el subtítulo</translation>
    </message>
    <message>
        <source>Edits the cell of the table, or the cue&apos;s text</source>
        <translation>Edita la celda de la tabla o el texto del subtítulo</translation>
    </message>
    <message>
        <source>&amp;Add cue at playhead</source>
        <translation>&amp;Añadir un subtítulo en el cabezal</translation>
    </message>
    <message>
        <source>Adds a cue where the film or sound is</source>
        <translation>Añade un subtítulo donde está la película o el sonido</translation>
    </message>
    <message>
        <source>&amp;Split cue</source>
        <translation>&amp;Dividir el subtítulo</translation>
    </message>
    <message>
        <source>Splits the cue at the playhead, its text at the cursor or the best place</source>
        <translation>Divide el subtítulo en el cabezal, y su texto en el cursor o en el mejor lugar</translation>
    </message>
    <message>
        <source>&amp;Merge cues</source>
        <translation>&amp;Unir subtítulos</translation>
    </message>
    <message>
        <source>Makes one cue of the selected neighbours, or of this one and the next</source>
        <translation>Hace un subtítulo de los vecinos seleccionados, o de este y el siguiente</translation>
    </message>
    <message>
        <source>Dup&amp;licate</source>
        <translation>Dup&amp;licar</translation>
    </message>
    <message>
        <source>Puts a copy behind each selected cue</source>
        <translation>Pone una copia detrás de cada subtítulo seleccionado</translation>
    </message>
    <message>
        <source>&amp;Delete cues</source>
        <translation>Eli&amp;minar subtítulos</translation>
    </message>
    <message>
        <source>Deletes the selected cues</source>
        <translation>Elimina los subtítulos seleccionados</translation>
    </message>
    <message>
        <source>C&amp;ut cues</source>
        <translation>C&amp;ortar subtítulos</translation>
    </message>
    <message>
        <source>Copies the selected cues as SubRip text and deletes them</source>
        <translation>Copia los subtítulos seleccionados como texto SubRip y los elimina</translation>
    </message>
    <message>
        <source>&amp;Copy cues</source>
        <translation>&amp;Copiar subtítulos</translation>
    </message>
    <message>
        <source>Copies the selected cues as SubRip text</source>
        <translation>Copia los subtítulos seleccionados como texto SubRip</translation>
    </message>
    <message>
        <source>&amp;Paste cues</source>
        <translation>&amp;Pegar subtítulos</translation>
    </message>
    <message>
        <source>Adds the cues of the clipboard at their own times</source>
        <translation>Añade los subtítulos del portapapeles en sus propios tiempos</translation>
    </message>
    <message>
        <source>Paste cues at play&amp;head</source>
        <translation>Pegar subtítulos en el cabe&amp;zal</translation>
    </message>
    <message>
        <source>Adds the cues of the clipboard from the playhead on</source>
        <translation>Añade los subtítulos del portapapeles a partir del cabezal</translation>
    </message>
    <message>
        <source>S&amp;ort by time</source>
        <translation>O&amp;rdenar por tiempo</translation>
    </message>
    <message>
        <source>Puts the cues of the track in the order of their times</source>
        <translation>Pone los subtítulos de la pista en el orden de sus tiempos</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Buscar…</translation>
    </message>
    <message>
        <source>&amp;Replace…</source>
        <translation>&amp;Reemplazar…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>Buscar &amp;siguiente</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>Buscar an&amp;terior</translation>
    </message>
    <message>
        <source>Set start to play&amp;head</source>
        <translation>Inicio en el ca&amp;bezal</translation>
    </message>
    <message>
        <source>The cue begins with the frame that is shown</source>
        <translation>El subtítulo empieza con el fotograma mostrado</translation>
    </message>
    <message>
        <source>Set e&amp;nd to playhead</source>
        <translation>Fi&amp;n en el cabezal</translation>
    </message>
    <message>
        <source>The cue is gone with the frame that is shown</source>
        <translation>El subtítulo desaparece con el fotograma mostrado</translation>
    </message>
    <message>
        <source>Set start and shift the &amp;rest</source>
        <translation>Fi&amp;jar el inicio y desplazar el resto</translation>
    </message>
    <message>
        <source>The cue begins at the playhead, and all after it move along</source>
        <translation>El subtítulo empieza en el cabezal y todos los siguientes se mueven con él</translation>
    </message>
    <message>
        <source>One frame &amp;earlier</source>
        <translation>Un &amp;fotograma antes</translation>
    </message>
    <message>
        <source>Moves the selected cues one frame back</source>
        <translation>Mueve hacia atrás los subtítulos seleccionados un fotograma</translation>
    </message>
    <message>
        <source>One frame la&amp;ter</source>
        <translation>Un foto&amp;grama después</translation>
    </message>
    <message>
        <source>Moves the selected cues one frame on</source>
        <translation>Mueve hacia delante los subtítulos seleccionados un fotograma</translation>
    </message>
    <message>
        <source>E&amp;xtend to next cue</source>
        <translation>E&amp;xtender hasta el siguiente</translation>
    </message>
    <message>
        <source>The cue stays until the smallest gap before the next one</source>
        <translation>El subtítulo dura hasta la menor separación antes del siguiente</translation>
    </message>
    <message>
        <source>S&amp;hift times…</source>
        <translation>Despla&amp;zar tiempos…</translation>
    </message>
    <message>
        <source>Moves all, the selected or all following cues by a time</source>
        <translation>Mueve todos los subtítulos, los seleccionados o los siguientes</translation>
    </message>
    <message>
        <source>&amp;Next cue</source>
        <translation>Subtítulo &amp;siguiente</translation>
    </message>
    <message>
        <source>Pre&amp;vious cue</source>
        <translation>Subtítulo &amp;anterior</translation>
    </message>
    <message>
        <source>Next pro&amp;blem</source>
        <translation>&amp;Problema siguiente</translation>
    </message>
    <message>
        <source>Goes to the next cue that breaks a rule of the preset</source>
        <translation>Va al siguiente subtítulo que incumple una regla del perfil</translation>
    </message>
    <message>
        <source>Previo&amp;us problem</source>
        <translation>Problema an&amp;terior</translation>
    </message>
    <message>
        <source>Goes to the cue before that breaks a rule of the preset</source>
        <translation>Va al anterior subtítulo que incumple una regla del perfil</translation>
    </message>
    <message>
        <source>&amp;Go to cue number…</source>
        <translation>&amp;Ir al subtítulo número…</translation>
    </message>
    <message>
        <source>&amp;Follow playback in the table</source>
        <translation>Se&amp;guir la reproducción en la tabla</translation>
    </message>
    <message>
        <source>Scrolls to the cue that is being played</source>
        <translation>Desplaza la tabla hasta el subtítulo que se reproduce</translation>
    </message>
    <message>
        <source>Times in fra&amp;mes</source>
        <translation>Tiempos en &amp;fotogramas</translation>
    </message>
    <message>
        <source>Frames instead of milliseconds</source>
        <translation>Fotogramas en lugar de milisegundos</translation>
    </message>
    <message>
        <source>New &amp;track…</source>
        <translation>Nueva pis&amp;ta…</translation>
    </message>
    <message>
        <source>Adds a track of cues to the medium</source>
        <translation>Añade al medio una pista de subtítulos</translation>
    </message>
    <message>
        <source>Track propert&amp;ies…</source>
        <translation>Prop&amp;iedades de la pista…</translation>
    </message>
    <message>
        <source>Name, language and kind of the track</source>
        <translation>Nombre, idioma y tipo de la pista</translation>
    </message>
    <message>
        <source>Delete trac&amp;k</source>
        <translation>Eliminar la pis&amp;ta</translation>
    </message>
    <message>
        <source>Deletes the track with its cues; it can be undone</source>
        <translation>Elimina la pista con sus subtítulos; se puede deshacer</translation>
    </message>
    <message>
        <source>&amp;Import captions…</source>
        <translation>&amp;Importar descripciones…</translation>
    </message>
    <message>
        <source>Subtitles or a list of captions into this project</source>
        <translation>Subtítulos o una lista de descripciones en este proyecto</translation>
    </message>
    <message>
        <source>Import text files &amp;beside the media</source>
        <translation>Importar archivos de texto &amp;junto a los medios</translation>
    </message>
    <message>
        <source>The caption of picture.jpg from picture.txt</source>
        <translation>La descripción de imagen.jpg desde imagen.txt</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportar…</translation>
    </message>
    <message>
        <source>Write the captions as a file, after a look at what it will hold</source>
        <translation>Escribe las descripciones en un archivo, tras ver lo que contendrá</translation>
    </message>
    <message>
        <source>&amp;Pause jobs</source>
        <translation>&amp;Pausar los trabajos</translation>
    </message>
    <message>
        <source>Begin no further job; the running one goes on</source>
        <translation>No empieza ningún trabajo más; el actual continúa</translation>
    </message>
    <message>
        <source>&amp;Cancel selected jobs</source>
        <translation>&amp;Cancelar los trabajos seleccionados</translation>
    </message>
    <message>
        <source>The text written so far is kept as a partial candidate</source>
        <translation>El texto escrito hasta ahora se conserva como propuesta parcial</translation>
    </message>
    <message>
        <source>Cancel &amp;all jobs</source>
        <translation>Cancelar &amp;todos los trabajos</translation>
    </message>
    <message>
        <source>&amp;Run selected jobs again</source>
        <translation>&amp;Repetir los trabajos seleccionados</translation>
    </message>
    <message>
        <source>Run selected jobs &amp;earlier</source>
        <translation>Ejecutar &amp;antes los seleccionados</translation>
    </message>
    <message>
        <source>Run selected jobs &amp;later</source>
        <translation>Ejecutar &amp;después los seleccionados</translation>
    </message>
    <message>
        <source>Clear &amp;finished jobs from the list</source>
        <translation>Quitar los &amp;terminados de la lista</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;History of changes…</source>
        <translation>&amp;Historial de cambios…</translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <translation>&amp;Buscar una orden…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Preferencias…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>Atajos de &amp;teclado…</translation>
    </message>
    <message>
        <source>&amp;Messages…</source>
        <translation>&amp;Mensajes…</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Pantalla completa</translation>
    </message>
    <message>
        <source>&amp;About AnyCap Studio</source>
        <translation>&amp;Acerca de AnyCap Studio</translation>
    </message>
    <message>
        <source>Layout &amp;Caption</source>
        <translation>Disposición &amp;Descripción</translation>
    </message>
    <message>
        <source>Layout &amp;Subtitle</source>
        <translation>Disposición &amp;Subtítulos</translation>
    </message>
    <message>
        <source>Layout &amp;Review</source>
        <translation>Disposición &amp;Revisión</translation>
    </message>
    <message>
        <source>Rese&amp;t this layout</source>
        <translation>Res&amp;tablecer esta disposición</translation>
    </message>
    <message>
        <source>Go to &amp;media</source>
        <translation>Ir a los &amp;medios</translation>
    </message>
    <message>
        <source>Go to &amp;cues</source>
        <translation>Ir a los s&amp;ubtítulos</translation>
    </message>
    <message>
        <source>Go to c&amp;aption</source>
        <translation>Ir a la d&amp;escripción</translation>
    </message>
    <message>
        <source>Go to &amp;timeline</source>
        <translation>Ir a la &amp;línea de tiempo</translation>
    </message>
    <message>
        <source>Go to &amp;jobs</source>
        <translation>Ir a los &amp;trabajos</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>&amp;Nuevo proyecto…</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>&amp;Abrir proyecto…</translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation>&amp;Cerrar el proyecto</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>&amp;Add media…</source>
        <translation>A&amp;ñadir medios…</translation>
    </message>
    <message>
        <source>Images, films and sounds into this project</source>
        <translation>Imágenes, películas y sonidos en este proyecto</translation>
    </message>
    <message>
        <source>Add a &amp;folder of media…</source>
        <translation>Añadir una car&amp;peta de medios…</translation>
    </message>
    <message>
        <source>F&amp;ind missing media…</source>
        <translation>&amp;Buscar medios que faltan…</translation>
    </message>
    <message>
        <source>Look for moved files in a folder, by their content</source>
        <translation>Busca en una carpeta los archivos movidos, por su contenido</translation>
    </message>
    <message>
        <source>Show in the file &amp;manager</source>
        <translation>Mostrar en el &amp;gestor de archivos</translation>
    </message>
    <message>
        <source>&amp;Remove from the project</source>
        <translation>&amp;Quitar del proyecto</translation>
    </message>
    <message>
        <source>With their captions; the files stay where they are</source>
        <translation>Con sus descripciones; los archivos se quedan donde están</translation>
    </message>
    <message>
        <source>Play or &amp;pause</source>
        <translation>Reproducir o &amp;pausar</translation>
    </message>
    <message>
        <source>&amp;Back one second</source>
        <translation>Un se&amp;gundo atrás</translation>
    </message>
    <message>
        <source>Again while playing faster: slower first</source>
        <translation>Durante la reproducción rápida, primero reduce la velocidad</translation>
    </message>
    <message>
        <source>P&amp;ause</source>
        <translation>Paus&amp;a</translation>
    </message>
    <message>
        <source>Play, &amp;faster when pressed again</source>
        <translation>Reproducir, más &amp;rápido si se pulsa otra vez</translation>
    </message>
    <message>
        <source>P&amp;revious frame</source>
        <translation>Fotograma an&amp;terior</translation>
    </message>
    <message>
        <source>One frame back; 10 ms in a sound</source>
        <translation>Un fotograma atrás; en un sonido, 10 ms</translation>
    </message>
    <message>
        <source>&amp;Next frame</source>
        <translation>Fotograma &amp;siguiente</translation>
    </message>
    <message>
        <source>One frame on; 10 ms in a sound</source>
        <translation>Un fotograma adelante; en un sonido, 10 ms</translation>
    </message>
    <message>
        <source>To the &amp;start</source>
        <translation>Al &amp;inicio</translation>
    </message>
    <message>
        <source>To the &amp;end</source>
        <translation>Al &amp;final</translation>
    </message>
    <message>
        <source>&amp;Slower</source>
        <translation>&amp;Más lento</translation>
    </message>
    <message>
        <source>Fas&amp;ter</source>
        <translation>Más rápi&amp;do</translation>
    </message>
    <message>
        <source>N&amp;ormal speed</source>
        <translation>Velocidad &amp;normal</translation>
    </message>
    <message>
        <source>&amp;Mute</source>
        <translation>Silen&amp;ciar</translation>
    </message>
    <message>
        <source>Play the &amp;cue</source>
        <translation>Reproducir el s&amp;ubtítulo</translation>
    </message>
    <message>
        <source>Play aro&amp;und the cue</source>
        <translation>Reproducir alr&amp;ededor del subtítulo</translation>
    </message>
    <message>
        <source>From one second before it to one second after</source>
        <translation>Desde un segundo antes hasta un segundo después</translation>
    </message>
    <message>
        <source>&amp;Loop the cue</source>
        <translation>Repetir el subtítul&amp;o</translation>
    </message>
    <message>
        <source>Play the current cue over and over</source>
        <translation>Reproduce el subtítulo actual una y otra vez</translation>
    </message>
    <message>
        <source>Loop from &amp;here (A)</source>
        <translation>&amp;Bucle desde aquí (A)</translation>
    </message>
    <message>
        <source>Loop up to here (&amp;B)</source>
        <translation>Bucle hasta a&amp;quí (B)</translation>
    </message>
    <message>
        <source>&amp;Do not loop</source>
        <translation>Sin buc&amp;le</translation>
    </message>
    <message>
        <source>&amp;Captions on the picture</source>
        <translation>&amp;Subtítulos sobre la imagen</translation>
    </message>
    <message>
        <source>&amp;Safe areas</source>
        <translation>&amp;Zonas seguras</translation>
    </message>
    <message>
        <source>Frames within which action (93 %) and titles (90 %) are safe</source>
        <translation>Marcos en los que la acción (93 %) y los títulos (90 %) se ven con seguridad</translation>
    </message>
    <message>
        <source>S&amp;pectrogram of sounds</source>
        <translation>Es&amp;pectrograma de los sonidos</translation>
    </message>
    <message>
        <source>Pitches over time, 64 ms windows every 16 ms</source>
        <translation>Frecuencias en el tiempo, ventanas de 64 ms cada 16 ms</translation>
    </message>
    <message>
        <source>Picture on the &amp;whole screen</source>
        <translation>Imagen a &amp;toda la pantalla</translation>
    </message>
    <message>
        <source>Zoom image &amp;in</source>
        <translation>&amp;Ampliar la imagen</translation>
    </message>
    <message>
        <source>Zoom image &amp;out</source>
        <translation>&amp;Reducir la imagen</translation>
    </message>
    <message>
        <source>&amp;Fit image</source>
        <translation>A&amp;justar la imagen</translation>
    </message>
    <message>
        <source>Image at &amp;100 %</source>
        <translation>Imagen al &amp;100 %</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;Cue</source>
        <translation>&amp;Subtítulo</translation>
    </message>
    <message>
        <source>C&amp;aption</source>
        <translation>&amp;Descripción</translation>
    </message>
    <message>
        <source>&amp;Playback</source>
        <translation>Re&amp;producción</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Herramientas</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>Zoom timeline &amp;in</source>
        <translation>&amp;Ampliar la línea de tiempo</translation>
    </message>
    <message>
        <source>Show less time, larger</source>
        <translation>Menos tiempo, más grande</translation>
    </message>
    <message>
        <source>Zoom timeline &amp;out</source>
        <translation>&amp;Reducir la línea de tiempo</translation>
    </message>
    <message>
        <source>Show more time, smaller</source>
        <translation>Más tiempo, más pequeño</translation>
    </message>
    <message>
        <source>Show &amp;all time</source>
        <translation>Mostrar &amp;todo el tiempo</translation>
    </message>
    <message>
        <source>Zoom the timeline so that all of the medium is seen</source>
        <translation>Muestra todo el medio en la línea de tiempo</translation>
    </message>
    <message>
        <source>Zoom to &amp;selection</source>
        <translation>Ampliar la &amp;selección</translation>
    </message>
    <message>
        <source>Zoom the timeline to the selected stretch of time or cues</source>
        <translation>Amplía la línea de tiempo al intervalo o los subtítulos seleccionados</translation>
    </message>
    <message>
        <source>S&amp;nap</source>
        <translation>A&amp;justar</translation>
    </message>
    <message>
        <source>Draw dragged edges to shots, speech, cues, the playhead and frames</source>
        <translation>Lleva los bordes arrastrados a planos, voz, subtítulos, cabezal y fotogramas</translation>
    </message>
    <message>
        <source>&amp;Follow playhead</source>
        <translation>&amp;Seguir el cabezal</translation>
    </message>
    <message>
        <source>Keep the playhead in view</source>
        <translation>Mantiene el cabezal a la vista</translation>
    </message>
    <message>
        <source>Timeline page &amp;back</source>
        <translation>Línea de tiempo: página a&amp;trás</translation>
    </message>
    <message>
        <source>Timeline page o&amp;n</source>
        <translation>Línea de tiempo: página a&amp;delante</translation>
    </message>
    <message>
        <source>Cue &amp;before in time</source>
        <translation>Subtítulo an&amp;terior en el tiempo</translation>
    </message>
    <message>
        <source>Cue &amp;after in time</source>
        <translation>Subtítulo s&amp;iguiente en el tiempo</translation>
    </message>
    <message>
        <source>Select cue before, too</source>
        <translation>Seleccionar también el anterior</translation>
    </message>
    <message>
        <source>Select cue after, too</source>
        <translation>Seleccionar también el siguiente</translation>
    </message>
    <message>
        <source>Add cue &amp;here</source>
        <translation>Añadir un subtítulo a&amp;quí</translation>
    </message>
    <message>
        <source>A new cue over the selected stretch of time, or at the playhead</source>
        <translation>Un subtítulo nuevo en el intervalo seleccionado o en el cabezal</translation>
    </message>
    <message>
        <source>Edit &amp;text in timeline</source>
        <translation>Editar el te&amp;xto en la línea de tiempo</translation>
    </message>
    <message>
        <source>Split at &amp;playhead</source>
        <translation>Dividir en el &amp;cabezal</translation>
    </message>
    <message>
        <source>Two cues from the one at the playhead</source>
        <translation>Dos subtítulos del que está en el cabezal</translation>
    </message>
    <message>
        <source>&amp;Merge neighbours</source>
        <translation>&amp;Unir vecinos</translation>
    </message>
    <message>
        <source>One cue from the selected ones, or from this one and the next</source>
        <translation>Un subtítulo de los seleccionados, o de este y el siguiente</translation>
    </message>
    <message>
        <source>S&amp;tart at playhead</source>
        <translation>&amp;Inicio en el cabezal</translation>
    </message>
    <message>
        <source>&amp;End at playhead</source>
        <translation>&amp;Fin en el cabezal</translation>
    </message>
    <message>
        <source>Draw to &amp;shots and neighbours</source>
        <translation>Ajustar a &amp;planos y vecinos</translation>
    </message>
    <message>
        <source>Edges near a shot or a cue go there, with the preset&apos;s gap</source>
        <translation>Los bordes cercanos a un plano o subtítulo van allí, con la separación del perfil</translation>
    </message>
    <message>
        <source>Move a frame earlier</source>
        <translation>Mover un fotograma antes</translation>
    </message>
    <message>
        <source>Move a frame later</source>
        <translation>Mover un fotograma después</translation>
    </message>
    <message>
        <source>Move 0.1 s earlier</source>
        <translation>Mover 0,1 s antes</translation>
    </message>
    <message>
        <source>Move 0.1 s later</source>
        <translation>Mover 0,1 s después</translation>
    </message>
    <message>
        <source>Start a frame earlier</source>
        <translation>Inicio un fotograma antes</translation>
    </message>
    <message>
        <source>Start a frame later</source>
        <translation>Inicio un fotograma después</translation>
    </message>
    <message>
        <source>Start 0.1 s earlier</source>
        <translation>Inicio 0,1 s antes</translation>
    </message>
    <message>
        <source>Start 0.1 s later</source>
        <translation>Inicio 0,1 s después</translation>
    </message>
    <message>
        <source>End a frame earlier</source>
        <translation>Fin un fotograma antes</translation>
    </message>
    <message>
        <source>End a frame later</source>
        <translation>Fin un fotograma después</translation>
    </message>
    <message>
        <source>End 0.1 s earlier</source>
        <translation>Fin 0,1 s antes</translation>
    </message>
    <message>
        <source>End 0.1 s later</source>
        <translation>Fin 0,1 s después</translation>
    </message>
    <message>
        <source>&amp;Loop selected time</source>
        <translation>Repetir e&amp;l tiempo seleccionado</translation>
    </message>
    <message>
        <source>Play the selected stretch of time, or the cue, over and over</source>
        <translation>Reproduce el intervalo seleccionado o el subtítulo una y otra vez</translation>
    </message>
    <message>
        <source>Caption &amp;many media…</source>
        <translation>Describir m&amp;uchos medios…</translation>
    </message>
    <message>
        <source>One instruction for all media of a kind, in the background</source>
        <translation>Una instrucción para todos los medios de un tipo, en segundo plano</translation>
    </message>
    <message>
        <source>&amp;Media stay on this computer</source>
        <translation>Los &amp;medios se quedan en este equipo</translation>
    </message>
    <message>
        <source>No captioner that sends media or texts to another computer is used for this project</source>
        <translation>En este proyecto no se usa ningún redactor que envíe medios o textos a otro equipo</translation>
    </message>
    <message>
        <source>Records in the form of the AnyCap dataset, by the hundred thousand</source>
        <translation>Registros con la forma del conjunto AnyCap, también por cientos de miles</translation>
    </message>
    <message>
        <source>&amp;Evaluation…</source>
        <translation>&amp;Evaluación…</translation>
    </message>
    <message>
        <source>Run a benchmark, and see what a run came to, record by record</source>
        <translation>Ejecutar un banco de pruebas y ver el resultado, registro a registro</translation>
    </message>
    <message>
        <source>Export &amp;training data…</source>
        <translation>Exportar datos de en&amp;trenamiento…</translation>
    </message>
    <message>
        <source>The captions with what was asked for, in the form of the AnyCap dataset</source>
        <translation>Las descripciones con lo que se pidió, con la forma del conjunto de datos AnyCap</translation>
    </message>
    <message>
        <source>&amp;Dataset…</source>
        <translation>Conjunto de &amp;datos…</translation>
    </message>
</context>
<context>
    <name>Captioner</name>
    <message>
        <source>Draft by measurement</source>
        <translation>Borrador por medición</translation>
    </message>
    <message>
        <source>Captions from measurements, fitted to limits by leaving out; needs no model</source>
        <translation>Descripciones a partir de mediciones, ajustadas a los límites omitiendo detalles; no necesita modelo</translation>
    </message>
</context>
<context>
    <name>CueQuality</name>
    <message>
        <source>Too fast</source>
        <translation>Demasiado rápido</translation>
    </message>
    <message>
        <source>Too many words</source>
        <translation>Demasiadas palabras</translation>
    </message>
    <message>
        <source>Long line</source>
        <translation>Línea larga</translation>
    </message>
    <message>
        <source>Too many lines</source>
        <translation>Demasiadas líneas</translation>
    </message>
    <message>
        <source>Too short</source>
        <translation>Demasiado corto</translation>
    </message>
    <message>
        <source>Too long</source>
        <translation>Demasiado largo</translation>
    </message>
    <message>
        <source>Small gap</source>
        <translation>Poca separación</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Solapamiento</translation>
    </message>
    <message>
        <source>Out of order</source>
        <translation>Fuera de orden</translation>
    </message>
    <message>
        <source>No text</source>
        <translation>Sin texto</translation>
    </message>
    <message>
        <source>No duration</source>
        <translation>Sin duración</translation>
    </message>
</context>
<context>
    <name>CueState</name>
    <message>
        <source>No text</source>
        <translation>Sin texto</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>Refined</source>
        <translation>Refinado</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>A mano</translation>
    </message>
</context>
<context>
    <name>Instruction</name>
    <message>
        <source>Position</source>
        <translation>Posición</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>Elementos</translation>
    </message>
    <message>
        <source>Perspective</source>
        <translation>Perspectiva</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>Breve</translation>
    </message>
    <message>
        <source>Detailed</source>
        <translation>Detallada</translation>
    </message>
    <message>
        <source>Narrative</source>
        <translation>Narración</translation>
    </message>
    <message>
        <source>Poem</source>
        <translation>Poema</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Suceso</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Fondo</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>Sencilla</translation>
    </message>
    <message>
        <source>Where things are in the picture and how they lie to each other</source>
        <translation>Dónde están las cosas en la imagen y cómo se sitúan entre sí</translation>
    </message>
    <message>
        <source>What things look like: colour, shape, material, clothing, condition</source>
        <translation>Qué aspecto tienen las cosas: color, forma, material, ropa, estado</translation>
    </message>
    <message>
        <source>Which people and objects there are, and how many of each</source>
        <translation>Qué personas y objetos hay, y cuántos de cada uno</translation>
    </message>
    <message>
        <source>From where the picture is taken: angle, height, distance, framing</source>
        <translation>Desde dónde se tomó la imagen: ángulo, altura, distancia, encuadre</translation>
    </message>
    <message>
        <source>The picture in one short sentence</source>
        <translation>La imagen en una frase corta</translation>
    </message>
    <message>
        <source>A full description: subject, surroundings, and the small things</source>
        <translation>Una descripción completa: motivo, entorno y pequeños detalles</translation>
    </message>
    <message>
        <source>The picture told as a short story</source>
        <translation>La imagen contada como un cuento breve</translation>
    </message>
    <message>
        <source>The picture in verse</source>
        <translation>La imagen en verso</translation>
    </message>
    <message>
        <source>What the picture is about: its idea and its mood</source>
        <translation>De qué trata la imagen: su idea y su ambiente</translation>
    </message>
    <message>
        <source>Where things are in the frame, and how that changes</source>
        <translation>Dónde están las cosas en el cuadro y cómo cambia eso</translation>
    </message>
    <message>
        <source>What people and things in the video look like</source>
        <translation>Qué aspecto tienen las personas y cosas del vídeo</translation>
    </message>
    <message>
        <source>Which people and objects appear, and how many of each</source>
        <translation>Qué personas y objetos aparecen, y cuántos de cada uno</translation>
    </message>
    <message>
        <source>From where the video is filmed: angle, height, distance</source>
        <translation>Desde dónde se filma el vídeo: ángulo, altura, distancia</translation>
    </message>
    <message>
        <source>What people, animals and things do</source>
        <translation>Qué hacen las personas, los animales y las cosas</translation>
    </message>
    <message>
        <source>What takes place, in the order it does</source>
        <translation>Qué sucede, en su orden</translation>
    </message>
    <message>
        <source>The place and the surroundings behind the subject</source>
        <translation>El lugar y el entorno detrás del motivo</translation>
    </message>
    <message>
        <source>How the camera moves, and how shots change</source>
        <translation>Cómo se mueve la cámara y cómo cambian los planos</translation>
    </message>
    <message>
        <source>The video in one short sentence</source>
        <translation>El vídeo en una frase corta</translation>
    </message>
    <message>
        <source>A full description from beginning to end</source>
        <translation>Una descripción completa de principio a fin</translation>
    </message>
    <message>
        <source>The video told as a short story</source>
        <translation>El vídeo contado como un cuento breve</translation>
    </message>
    <message>
        <source>The video in verse</source>
        <translation>El vídeo en verso</translation>
    </message>
    <message>
        <source>What the video is about: its idea and its mood</source>
        <translation>De qué trata el vídeo: su idea y su ambiente</translation>
    </message>
    <message>
        <source>Which sounds occur, and in which order</source>
        <translation>Qué sonidos hay y en qué orden</translation>
    </message>
    <message>
        <source>The sound in one short sentence</source>
        <translation>El sonido en una frase corta</translation>
    </message>
    <message>
        <source>A full description: sources, loudness, space, changes</source>
        <translation>Una descripción completa: fuentes, volumen, espacio, cambios</translation>
    </message>
    <message>
        <source>The sound told as a short story</source>
        <translation>El sonido contado como un cuento breve</translation>
    </message>
    <message>
        <source>The sound in verse</source>
        <translation>El sonido en verso</translation>
    </message>
    <message>
        <source>One plain sentence that says what is heard</source>
        <translation>Una frase sencilla que dice lo que se oye</translation>
    </message>
</context>
<context>
    <name>Studio</name>
    <message>
        <source>The sample media are not installed</source>
        <translation>Los medios de ejemplo no están instalados</translation>
    </message>
    <message>
        <source>%1: this folder cannot be made</source>
        <translation>%1: no se puede crear esta carpeta</translation>
    </message>
</context>
<context>
    <name>TrackKind</name>
    <message>
        <source>Subtitles</source>
        <translation>Subtítulos</translation>
    </message>
    <message>
        <source>Captions (SDH)</source>
        <translation>Subtítulos para sordos (SDH)</translation>
    </message>
    <message>
        <source>Descriptions</source>
        <translation>Descripciones</translation>
    </message>
    <message>
        <source>Alt text</source>
        <translation>Texto alternativo</translation>
    </message>
</context>
<context>
    <name>VersionText</name>
    <message>
        <source>You</source>
        <translation>Usted</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importado</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>%1, changed by you</source>
        <translation>%1, cambiado por usted</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>semilla %1</translation>
    </message>
    <message>
        <source>partial</source>
        <translation>parcial</translation>
    </message>
    <message>
        <source>candidate</source>
        <translation>propuesta</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>aceptada</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rechazada</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>reemplazada</translation>
    </message>
    <message>
        <source>By: %1</source>
        <translation>Autor: %1</translation>
    </message>
    <message>
        <source>When: %1</source>
        <translation>Cuándo: %1</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>Estado: %1</translation>
    </message>
    <message>
        <source>Instruction: %1</source>
        <translation>Instrucción: %1</translation>
    </message>
    <message>
        <source>Limits: %1</source>
        <translation>Límites: %1</translation>
    </message>
    <message>
        <source>Seed: %1</source>
        <translation>Semilla: %1</translation>
    </message>
    <message>
        <source>Temperature: %1</source>
        <translation>Temperatura: %1</translation>
    </message>
    <message>
        <source>Device: %1</source>
        <translation>Dispositivo: %1</translation>
    </message>
    <message>
        <source>Model&apos;s content: %1</source>
        <translation>Contenido del modelo: %1</translation>
    </message>
    <message>
        <source>Run: %1</source>
        <translation>Ejecución: %1</translation>
    </message>
</context>
<context>
    <name>anycap::ui::AboutDialog</name>
    <message>
        <source>About AnyCap Studio</source>
        <translation>Acerca de AnyCap Studio</translation>
    </message>
    <message>
        <source>Captions for pictures, films and sounds: drafted, refined and checked on this computer. Free software under the MIT licence.</source>
        <translation>Descripciones para imágenes, películas y sonidos: redactadas, refinadas y revisadas en este equipo. Software libre con licencia MIT.</translation>
    </message>
    <message>
        <source>It stands on:</source>
        <translation>Basado en:</translation>
    </message>
</context>
<context>
    <name>anycap::ui::AcdExportDialog</name>
    <message>
        <source>Export training data</source>
        <translation>Exportar datos de entrenamiento</translation>
    </message>
    <message>
        <source>&amp;Write to:</source>
        <translation>E&amp;scribir en:</translation>
    </message>
    <message>
        <source>Media &amp;folder:</source>
        <translation>Carpeta de los &amp;medios:</translation>
    </message>
    <message>
        <source>For &amp;validation:</source>
        <translation>Para &amp;validación:</translation>
    </message>
    <message>
        <source>&amp;Licence of the captions:</source>
        <translation>&amp;Licencia de las descripciones:</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Examinar…</translation>
    </message>
    <message>
        <source>Choose where to write</source>
        <translation>Elegir dónde escribir</translation>
    </message>
    <message>
        <source>B&amp;rowse…</source>
        <translation>Ex&amp;aminar…</translation>
    </message>
    <message>
        <source>Choose the media folder</source>
        <translation>Elegir la carpeta de los medios</translation>
    </message>
    <message>
        <source>Where a training finds the media</source>
        <translation>Dónde encuentra los medios un entrenamiento</translation>
    </message>
    <message>
        <source> % of the media</source>
        <translation> % de los medios</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>Chosen by the contents of the media: none is in both parts</source>
        <translation>Según el contenido de los medios: ninguno está en ambas partes</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Sin indicar</translation>
    </message>
    <message>
        <source>Keep to the &amp;mix of the released data: 2 : 2 : 1 of q-a-c, q-8b-c and q-c-c</source>
        <translation>Con la me&amp;zcla de los datos publicados: 2 : 2 : 1 de q-a-c, q-8b-c y q-c-c</translation>
    </message>
    <message>
        <source>Where no text was accepted, use the newest &amp;candidate</source>
        <translation>Donde no se aceptó ningún texto, usar la candidata más &amp;reciente</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Progress of writing</source>
        <translation>Progreso de la escritura</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xportar</translation>
    </message>
    <message>
        <source>%1 training data</source>
        <translation>%1 datos de entrenamiento</translation>
    </message>
    <message>
        <source>Folder for the records</source>
        <translation>Carpeta para los registros</translation>
    </message>
    <message>
        <source>Folder of the media</source>
        <translation>Carpeta de los medios</translation>
    </message>
    <message>
        <source>There is no record to make: captions need an instruction, and be of a whole medium.</source>
        <translation>No hay ningún registro que crear: las descripciones necesitan una instrucción y deben ser de un medio entero.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) will be written, %1 of them for validation:</source>
        <translation>
            <numerusform>Se escribirá %n registro, %1 de ellos para validación:</numerusform>
            <numerusform>Se escribirán %n registros, %1 de ellos para validación:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n from captions of people and files (q-a-c)</source>
        <translation>
            <numerusform>%n a partir de descripciones de personas y archivos (q-a-c)</numerusform>
            <numerusform>%n a partir de descripciones de personas y archivos (q-a-c)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n from captions of programs (q-8b-c)</source>
        <translation>
            <numerusform>%n a partir de descripciones de programas (q-8b-c)</numerusform>
            <numerusform>%n a partir de descripciones de programas (q-8b-c)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that were good already (q-c-c)</source>
        <translation>
            <numerusform>%n que ya estaba bien (q-c-c)</numerusform>
            <numerusform>%n que ya estaban bien (q-c-c)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without an instruction</source>
        <translation>
            <numerusform>%n sin instrucción</numerusform>
            <numerusform>%n sin instrucción</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of a part of a medium</source>
        <translation>
            <numerusform>%n de una parte de un medio</numerusform>
            <numerusform>%n de una parte de un medio</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that are there twice</source>
        <translation>
            <numerusform>%n que está dos veces</numerusform>
            <numerusform>%n que están dos veces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to keep to the mix</source>
        <translation>
            <numerusform>%n por la mezcla</numerusform>
            <numerusform>%n por la mezcla</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Omitidos: %1</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Detener</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>Detenido; no se escribió nada.</translation>
    </message>
    <message numerus="yes">
        <source>%1 written with %n record(s)</source>
        <translation>
            <numerusform>%1 escrito con %n registro</numerusform>
            <numerusform>%1 escrito con %n registros</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anycap::ui::AppearancePage</name>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>&amp;Colours:</source>
        <translation>&amp;Colores:</translation>
    </message>
    <message>
        <source>&amp;Size of text:</source>
        <translation>&amp;Tamaño del texto:</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Idioma:</translation>
    </message>
    <message>
        <source>Open the last &amp;project when the program starts</source>
        <translation>Abrir el último &amp;proyecto al iniciar el programa</translation>
    </message>
</context>
<context>
    <name>anycap::ui::BatchDialog</name>
    <message>
        <source>Caption many media</source>
        <translation>Describir muchos medios</translation>
    </message>
    <message>
        <source>All media of the project</source>
        <translation>Todos los medios del proyecto</translation>
    </message>
    <message numerus="yes">
        <source>The %n chosen media</source>
        <translation>
            <numerusform>El medio elegido</numerusform>
            <numerusform>Los %n medios elegidos</numerusform>
        </translation>
    </message>
    <message>
        <source>Write and refine</source>
        <translation>Escribir y refinar</translation>
    </message>
    <message>
        <source>Write base captions</source>
        <translation>Escribir descripciones base</translation>
    </message>
    <message>
        <source>Refine the captions there are</source>
        <translation>Refinar las descripciones que hay</translation>
    </message>
    <message>
        <source>Leave out media that have a &amp;caption</source>
        <translation>Omitir los medios que tienen des&amp;cripción</translation>
    </message>
    <message>
        <source>&amp;Media:</source>
        <translation>&amp;Medios:</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>Ti&amp;po:</translation>
    </message>
    <message>
        <source>&amp;Do:</source>
        <translation>&amp;Tarea:</translation>
    </message>
    <message>
        <source>&amp;Begin</source>
        <translation>&amp;Empezar</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n imagen</numerusform>
            <numerusform>%n imágenes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s)</source>
        <translation>
            <numerusform>%n película</numerusform>
            <numerusform>%n películas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sound(s)</source>
        <translation>
            <numerusform>%n sonido</numerusform>
            <numerusform>%n sonidos</numerusform>
        </translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Contando…</translation>
    </message>
    <message numerus="yes">
        <source>%n media will be captioned.</source>
        <translation>
            <numerusform>Se describirá %n medio.</numerusform>
            <numerusform>Se describirán %n medios.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without any text are left out.</source>
        <translation>
            <numerusform>Se omite %n sin texto.</numerusform>
            <numerusform>Se omiten %n sin texto.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that have a caption are left out.</source>
        <translation>
            <numerusform>Se omite %n que tiene descripción.</numerusform>
            <numerusform>Se omiten %n que tienen descripción.</numerusform>
        </translation>
    </message>
    <message>
        <source>The texts come as candidates; nothing is replaced.</source>
        <translation>Los textos llegan como propuestas; nada se reemplaza.</translation>
    </message>
</context>
<context>
    <name>anycap::ui::CaptionPanel</name>
    <message>
        <source>&amp;Before:</source>
        <translation>A&amp;ntes:</translation>
    </message>
    <message>
        <source>P&amp;roposed:</source>
        <translation>P&amp;ropuesta:</translation>
    </message>
    <message>
        <source>The &amp;caption:</source>
        <translation>La &amp;descripción:</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Textos</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versiones</translation>
    </message>
    <message>
        <source>Texts and versions</source>
        <translation>Textos y versiones</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Progreso de la ejecución</translation>
    </message>
    <message>
        <source>Choose a medium or a cue to caption it.</source>
        <translation>Elija un medio o un subtítulo para describirlo.</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Ejecutar otra vez</translation>
    </message>
    <message>
        <source>Write the caption here, or let it be written</source>
        <translation>Escriba aquí la descripción, o deje que se escriba</translation>
    </message>
    <message>
        <source>No dictionary of this language is installed; spelling is not checked.</source>
        <translation>No hay instalado ningún diccionario de este idioma; no se revisa la ortografía.</translation>
    </message>
    <message>
        <source>Cue %1, %2 – %3</source>
        <translation>Subtítulo %1, %2 – %3</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>No candidate</source>
        <translation>Ninguna propuesta</translation>
    </message>
    <message>
        <source>Why it is flagged: %1</source>
        <translation>Por qué está marcado: %1</translation>
    </message>
</context>
<context>
    <name>anycap::ui::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Órdenes</translation>
    </message>
    <message>
        <source>A command, a medium, or the number of a cue</source>
        <translation>Una orden, un medio o el número de un subtítulo</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Buscar una orden</translation>
    </message>
    <message>
        <source>Commands that fit</source>
        <translation>Órdenes que coinciden</translation>
    </message>
    <message>
        <source>%1  (%2)</source>
        <translation>%1  (%2)</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Medio</translation>
    </message>
    <message>
        <source>Go to cue %1</source>
        <translation>Ir al subtítulo %1</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>Subtítulo</translation>
    </message>
</context>
<context>
    <name>anycap::ui::CompareView</name>
    <message>
        <source>Text before</source>
        <translation>Texto anterior</translation>
    </message>
    <message>
        <source>Proposed text</source>
        <translation>Texto propuesto</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Escribiendo…</translation>
    </message>
    <message>
        <source>No differences</source>
        <translation>Sin diferencias</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) to decide</source>
        <translation>
            <numerusform>%n cambio por decidir</numerusform>
            <numerusform>%n cambios por decidir</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anycap::ui::ConstraintEditor</name>
    <message>
        <source>Add a limit</source>
        <translation>Añadir un límite</translation>
    </message>
    <message numerus="yes">
        <source>What can be read in the cue&apos;s time: %n character(s)</source>
        <translation>
            <numerusform>Lo que se puede leer en el tiempo del subtítulo: %n carácter</numerusform>
            <numerusform>Lo que se puede leer en el tiempo del subtítulo: %n caracteres</numerusform>
        </translation>
    </message>
    <message>
        <source>As AnyCapEval puts it</source>
        <translation>Como lo formula AnyCapEval</translation>
    </message>
    <message>
        <source>No text can do this: %1</source>
        <translation>Ningún texto puede cumplir esto: %1</translation>
    </message>
    <message numerus="yes">
        <source>In the cue&apos;s %1 s: at most %n character(s)</source>
        <translation>
            <numerusform>En los %1 s del subtítulo: como máximo %n carácter</numerusform>
            <numerusform>En los %1 s del subtítulo: como máximo %n caracteres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anycap::ui::ConstraintRow</name>
    <message>
        <source>Words</source>
        <translation>Palabras</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>Frases</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Caracteres</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Líneas</translation>
    </message>
    <message>
        <source>Characters a line</source>
        <translation>Caracteres por línea</translation>
    </message>
    <message>
        <source>Characters a second</source>
        <translation>Caracteres por segundo</translation>
    </message>
    <message>
        <source>Must mention</source>
        <translation>Debe mencionar</translation>
    </message>
    <message>
        <source>Must avoid</source>
        <translation>Debe evitar</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>%1, at least</source>
        <translation>%1, como mínimo</translation>
    </message>
    <message>
        <source>%1, at most</source>
        <translation>%1, como máximo</translation>
    </message>
    <message>
        <source>any</source>
        <translation>cualquiera</translation>
    </message>
    <message>
        <source>For example en or pt-BR</source>
        <translation>Por ejemplo: es, pt-BR</translation>
    </message>
    <message>
        <source>A word or phrase</source>
        <translation>Una palabra o expresión</translation>
    </message>
    <message>
        <source>Remove this limit</source>
        <translation>Quitar este límite</translation>
    </message>
    <message>
        <source>Remove the limit on %1</source>
        <translation>Quitar el límite de %1</translation>
    </message>
    <message>
        <source>says nothing yet</source>
        <translation>sin indicar aún</translation>
    </message>
    <message>
        <source>met: %1</source>
        <translation>cumplido: %1</translation>
    </message>
    <message>
        <source>not met: %1</source>
        <translation>no cumplido: %1</translation>
    </message>
    <message>
        <source>met</source>
        <translation>cumplido</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>no cumplido</translation>
    </message>
    <message>
        <source>Before: %1
Now: %2</source>
        <translation>Antes: %1
Ahora: %2</translation>
    </message>
</context>
<context>
    <name>anycap::ui::CueAccessible</name>
    <message>
        <source>Cue %1, %2</source>
        <comment>number, text</comment>
        <translation>Subtítulo %1, %2</translation>
    </message>
    <message>
        <source>Cue %1, %2 to %3, %4</source>
        <comment>number, start, end, text</comment>
        <translation>Subtítulo %1, de %2 a %3, %4</translation>
    </message>
</context>
<context>
    <name>anycap::ui::CueActions</name>
    <message>
        <source>Go to cue</source>
        <translation>Ir al subtítulo</translation>
    </message>
    <message>
        <source>Number of the cue:</source>
        <translation>Número del subtítulo:</translation>
    </message>
    <message>
        <source>No problems in this track</source>
        <translation>No hay problemas en esta pista</translation>
    </message>
    <message>
        <source>The clipboard has no cues</source>
        <translation>El portapapeles no tiene subtítulos</translation>
    </message>
</context>
<context>
    <name>anycap::ui::CueQuality</name>
    <message>
        <source>Reads at %1 characters a second, at most %2</source>
        <translation>Se lee a %1 caracteres por segundo (máximo: %2)</translation>
    </message>
    <message>
        <source>Reads at %1 words a minute, at most %2</source>
        <translation>Se lee a %1 palabras por minuto (máximo: %2)</translation>
    </message>
    <message>
        <source>A line has %1 characters, at most %2</source>
        <translation>Una línea tiene %1 caracteres (máximo: %2)</translation>
    </message>
    <message>
        <source>Has %1 lines, at most %2</source>
        <translation>Tiene %1 líneas (máximo: %2)</translation>
    </message>
    <message>
        <source>Stays for %1 ms, at least %2</source>
        <translation>Dura %1 ms (mínimo: %2)</translation>
    </message>
    <message>
        <source>Stays for %1 ms, at most %2</source>
        <translation>Dura %1 ms (máximo: %2)</translation>
    </message>
    <message>
        <source>Follows the cue before it after %1 ms, at least %2</source>
        <translation>Sigue al anterior tras %1 ms (mínimo: %2)</translation>
    </message>
    <message>
        <source>Begins %1 ms before an earlier cue has ended</source>
        <translation>Empieza %1 ms antes de que acabe uno anterior</translation>
    </message>
    <message>
        <source>Begins before the cue before it</source>
        <translation>Empieza antes que el subtítulo anterior</translation>
    </message>
    <message>
        <source>Has no text</source>
        <translation>No tiene texto</translation>
    </message>
    <message>
        <source>Ends at or before its start</source>
        <translation>Acaba en su inicio o antes</translation>
    </message>
</context>
<context>
    <name>anycap::ui::CueStrip</name>
    <message>
        <source>Cue %1 of %2</source>
        <translation>Subtítulo %1 de %2</translation>
    </message>
    <message>
        <source>No cue</source>
        <translation>Ningún subtítulo</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Start of the cue</source>
        <translation>Inicio del subtítulo</translation>
    </message>
    <message>
        <source>End of the cue</source>
        <translation>Fin del subtítulo</translation>
    </message>
    <message>
        <source>Duration of the cue</source>
        <translation>Duración del subtítulo</translation>
    </message>
    <message>
        <source>Previous cue</source>
        <translation>Subtítulo anterior</translation>
    </message>
    <message>
        <source>Next cue</source>
        <translation>Subtítulo siguiente</translation>
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
            <numerusform>%1, %n propuesta</numerusform>
            <numerusform>%1, %n propuestas</numerusform>
        </translation>
    </message>
    <message>
        <source>Cue %1, playing now</source>
        <translation>Subtítulo %1, en reproducción</translation>
    </message>
    <message>
        <source>Cue %1</source>
        <translation>Subtítulo %1</translation>
    </message>
    <message>
        <source>Starts at %1</source>
        <translation>Empieza en %1</translation>
    </message>
    <message>
        <source>No time</source>
        <translation>Sin tiempo</translation>
    </message>
    <message>
        <source>Ends at %1</source>
        <translation>Acaba en %1</translation>
    </message>
    <message>
        <source>Lasts %1</source>
        <translation>Dura %1</translation>
    </message>
    <message>
        <source>No text</source>
        <translation>Sin texto</translation>
    </message>
    <message>
        <source>No reading speed</source>
        <translation>Sin velocidad de lectura</translation>
    </message>
    <message>
        <source>%1 characters a second</source>
        <translation>%1 caracteres por segundo</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Sin problemas</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n línea</numerusform>
            <numerusform>%n líneas</numerusform>
        </translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>#</source>
        <comment>column of cue numbers</comment>
        <translation>N.º</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Characters a second</source>
        <translation>Caracteres por segundo</translation>
    </message>
    <message>
        <source>Char/s</source>
        <comment>column of reading speeds</comment>
        <translation>Car./s</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Líneas</translation>
    </message>
</context>
<context>
    <name>anycap::ui::CueTablePanel</name>
    <message>
        <source>Cues</source>
        <translation>Subtítulos</translation>
    </message>
    <message>
        <source>Cues of the track</source>
        <translation>Subtítulos de la pista</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>Filtrar por texto</translation>
    </message>
    <message>
        <source>Filter by problem or state</source>
        <translation>Filtrar por problema o estado</translation>
    </message>
    <message>
        <source>All cues</source>
        <translation>Todos los subtítulos</translation>
    </message>
    <message>
        <source>With problems</source>
        <translation>Con problemas</translation>
    </message>
    <message>
        <source>With proposals</source>
        <translation>Con propuestas</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>Estado: %1</translation>
    </message>
    <message>
        <source>Problem: %1</source>
        <translation>Problema: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n cue(s)</source>
        <translation>
            <numerusform>%n subtítulo</numerusform>
            <numerusform>%n subtítulos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n cue(s)</source>
        <translation>
            <numerusform>%1 de %n subtítulo</numerusform>
            <numerusform>%1 de %n subtítulos</numerusform>
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
            <numerusform>%n con problemas</numerusform>
            <numerusform>%n con problemas</numerusform>
        </translation>
    </message>
    <message>
        <source>Open or create a project to see its cues.</source>
        <translation>Abra o cree un proyecto para ver sus subtítulos.</translation>
    </message>
    <message>
        <source>Add a track, or import subtitles, to begin.</source>
        <translation>Para empezar, añada una pista o importe subtítulos.</translation>
    </message>
    <message>
        <source>New track…</source>
        <translation>Nueva pista…</translation>
    </message>
    <message>
        <source>Add the first cue where the film or sound is now.</source>
        <translation>Añada el primer subtítulo donde está ahora la película o el sonido.</translation>
    </message>
    <message>
        <source>Add cue</source>
        <translation>Añadir un subtítulo</translation>
    </message>
    <message>
        <source>No cue matches the filter.</source>
        <translation>Ningún subtítulo coincide con el filtro.</translation>
    </message>
    <message>
        <source>Show all cues</source>
        <translation>Mostrar todos los subtítulos</translation>
    </message>
</context>
<context>
    <name>anycap::ui::CueTableView</name>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
</context>
<context>
    <name>anycap::ui::CueTextBox</name>
    <message>
        <source>Text of the cue</source>
        <translation>Texto del subtítulo</translation>
    </message>
    <message>
        <source>Reading speed and line lengths</source>
        <translation>Velocidad de lectura y longitud de las líneas</translation>
    </message>
    <message>
        <source>Problems of the cue</source>
        <translation>Problemas del subtítulo</translation>
    </message>
    <message>
        <source>%1 of %2 characters a second</source>
        <translation>%1 de %2 caracteres por segundo</translation>
    </message>
    <message>
        <source>%1 characters a second</source>
        <translation>%1 caracteres por segundo</translation>
    </message>
    <message>
        <source> + </source>
        <comment>between the lengths of lines</comment>
        <translation> + </translation>
    </message>
    <message>
        <source>%1 characters, at most %2 a line</source>
        <translation>%1 caracteres, como máximo %2 por línea</translation>
    </message>
    <message>
        <source>%1 characters</source>
        <translation>%1 caracteres</translation>
    </message>
    <message numerus="yes">
        <source>Ctrl+Enter: all %n selected</source>
        <translation>
            <numerusform>Ctrl+Intro: el seleccionado</numerusform>
            <numerusform>Ctrl+Intro: los %n seleccionados</numerusform>
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
        <translation>q-a-c: empeorado</translation>
    </message>
    <message>
        <source>q-8b-c: by a model</source>
        <translation>q-8b-c: de un modelo</translation>
    </message>
    <message>
        <source>q-c-c: good already</source>
        <translation>q-c-c: ya era bueno</translation>
    </message>
    <message>
        <source>q-c: nothing given</source>
        <translation>q-c: sin texto previo</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>Vídeos</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Sonidos</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Conjunto de datos</translation>
    </message>
    <message>
        <source>Open a &amp;folder…</source>
        <translation>Abrir una car&amp;peta…</translation>
    </message>
    <message>
        <source>Open a f&amp;ile…</source>
        <translation>Abrir un arch&amp;ivo…</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Medios</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Words in the records</source>
        <translation>Palabras en los registros</translation>
    </message>
    <message>
        <source>Words in instruction, captions or file name</source>
        <translation>Palabras en la instrucción, las descripciones o el nombre de archivo</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>De&amp;tener</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vistas</translation>
    </message>
    <message>
        <source>&amp;Records</source>
        <translation>&amp;Registros</translation>
    </message>
    <message>
        <source>&amp;Statistics</source>
        <translation>E&amp;stadísticas</translation>
    </message>
    <message>
        <source>Pro&amp;blems</source>
        <translation>Pro&amp;blemas</translation>
    </message>
    <message>
        <source>Save this chart…</source>
        <translation>Guardar este gráfico…</translation>
    </message>
    <message>
        <source>JSON lines in the form of the AnyCap dataset, or a folder with them</source>
        <translation>Líneas JSON con la forma del conjunto AnyCap, o una carpeta con ellas</translation>
    </message>
    <message>
        <source>All media</source>
        <translation>Todos los medios</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Todas las clases</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Todos los tipos</translation>
    </message>
    <message>
        <source>Folder of a dataset</source>
        <translation>Carpeta de un conjunto de datos</translation>
    </message>
    <message>
        <source>Records of a dataset</source>
        <translation>Registros de un conjunto de datos</translation>
    </message>
    <message>
        <source>Records and meta files (*.jsonl *.json);;All files (*)</source>
        <translation>Registros y archivos meta (*.jsonl *.json);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Reading the records…</source>
        <translation>Leyendo los registros…</translation>
    </message>
    <message>
        <source>Stopped; nothing was opened</source>
        <translation>Detenido; no se abrió nada</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>Stopped; these are the first that were found</source>
        <translation>Detenido; estos son los primeros encontrados</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>Midiendo…</translation>
    </message>
    <message>
        <source>Stopped; the charts show what was measured until then</source>
        <translation>Detenido; los gráficos muestran lo medido hasta entonces</translation>
    </message>
    <message>
        <source>Records by type</source>
        <translation>Registros por tipo</translation>
    </message>
    <message>
        <source>Records by kind</source>
        <translation>Registros por clase</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation>%1 o más</translation>
    </message>
    <message>
        <source>Captions by their number of words</source>
        <translation>Descripciones por número de palabras</translation>
    </message>
    <message>
        <source>Given captions by the share of words that the answer changes</source>
        <translation>Descripciones dadas por la parte de palabras que cambia la respuesta</translation>
    </message>
    <message>
        <source>Instruction: %1</source>
        <translation>Instrucción: %1</translation>
    </message>
    <message>
        <source>Given: %1</source>
        <translation>Dado: %1</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>Respuesta: %1</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Guardar el gráfico</translation>
    </message>
    <message>
        <source>Drawing (*.svg);;Picture (*.png)</source>
        <translation>Dibujo (*.svg);;Imagen (*.png)</translation>
    </message>
    <message>
        <source>%1 was written</source>
        <translation>Se escribió %1</translation>
    </message>
    <message>
        <source>%1 could not be written</source>
        <translation>No se pudo escribir %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln record(s)</source>
        <translation>
            <numerusform>%1 de %Ln registro</numerusform>
            <numerusform>%1 de %Ln registros</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln problema</numerusform>
            <numerusform>%Ln problemas</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Media folder…</source>
        <translation>Carpeta de los &amp;medios…</translation>
    </message>
    <message>
        <source>Folder of the media</source>
        <translation>Carpeta de los medios</translation>
    </message>
</context>
<context>
    <name>anycap::ui::DockLayouts</name>
    <message>
        <source>Caption</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>Subtítulos</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
</context>
<context>
    <name>anycap::ui::EndpointsPage</name>
    <message>
        <source>Stopped.</source>
        <translation>Detenido.</translation>
    </message>
    <message>
        <source>%1 answers: %2</source>
        <translation>%1 responde: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s): %1</source>
        <translation>
            <numerusform>%n modelo: %1</numerusform>
            <numerusform>%n modelos: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names of models</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>&amp;Servers that can be asked for captions:</source>
        <translation>&amp;Servidores a los que se pueden pedir descripciones:</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Servidores</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Añadir</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>Another server</source>
        <translation>Otro servidor</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>&amp;Tipo:</translation>
    </message>
    <message>
        <source>A&amp;ddress, up to /v1:</source>
        <translation>&amp;Dirección, hasta /v1:</translation>
    </message>
    <message>
        <source>&amp;Model:</source>
        <translation>&amp;Modelo:</translation>
    </message>
    <message>
        <source>The first that the server lists</source>
        <translation>El primero que indique el servidor</translation>
    </message>
    <message>
        <source>Its key &amp;is:</source>
        <translation>Su c&amp;lave está:</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>No hace falta</translation>
    </message>
    <message>
        <source>In the keychain</source>
        <translation>En el llavero</translation>
    </message>
    <message>
        <source>In an environment variable</source>
        <translation>En una variable de entorno</translation>
    </message>
    <message>
        <source>At mos&amp;t:</source>
        <translation>Como má&amp;ximo:</translation>
    </message>
    <message>
        <source> at one time</source>
        <comment>requests, after a number</comment>
        <translation> a la vez</translation>
    </message>
    <message>
        <source>Requests at one time</source>
        <translation>Peticiones a la vez</translation>
    </message>
    <message>
        <source> pictures</source>
        <comment>after a number</comment>
        <translation> imágenes</translation>
    </message>
    <message>
        <source>Pictures in a request</source>
        <translation>Imágenes en una petición</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Longest side of a picture</source>
        <translation>Lado más largo de una imagen</translation>
    </message>
    <message>
        <source>Te&amp;xts, pictures and sounds may be sent there</source>
        <translation>Se p&amp;ueden enviar allí textos, imágenes y sonidos</translation>
    </message>
    <message>
        <source>T&amp;est</source>
        <translation>&amp;Probar</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>Det&amp;ener</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>Variable</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Clave nueva</translation>
    </message>
    <message>
        <source>The server is this computer: nothing leaves it.</source>
        <translation>El servidor es este equipo: nada sale de él.</translation>
    </message>
    <message>
        <source>To %1 go captions and instructions, pictures drawn anew at this size, and sound. File names, places, dates and other notes in the files do not go.</source>
        <translation>A %1 se envían descripciones e instrucciones, imágenes redibujadas a este tamaño y sonido. No se envían nombres de archivo, lugares, fechas ni otras notas de los archivos.</translation>
    </message>
    <message>
        <source>The connection is not encrypted: others on the way can read it.</source>
        <translation>La conexión no está cifrada: otros pueden leerla por el camino.</translation>
    </message>
    <message>
        <source>Remove a server</source>
        <translation>Quitar un servidor</translation>
    </message>
    <message>
        <source>Forget %1 and its key?</source>
        <translation>¿Olvidar %1 y su clave?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Its key is taken out of the keychain…</source>
        <translation>Se está quitando su clave del llavero…</translation>
    </message>
    <message>
        <source>Its key is still in the keychain: %1</source>
        <translation>Su clave sigue en el llavero: %1</translation>
    </message>
    <message>
        <source>Which variable holds the key?</source>
        <translation>¿Qué variable contiene la clave?</translation>
    </message>
    <message>
        <source>The key goes into the keychain…</source>
        <translation>Se está guardando la clave en el llavero…</translation>
    </message>
    <message>
        <source>The key is in the keychain.</source>
        <translation>La clave está en el llavero.</translation>
    </message>
    <message>
        <source>%1 is asked…</source>
        <translation>Preguntando a %1…</translation>
    </message>
</context>
<context>
    <name>anycap::ui::EvaluationWindow</name>
    <message>
        <source>Evaluation</source>
        <translation>Evaluación</translation>
    </message>
    <message>
        <source>Open a &amp;run…</source>
        <translation>Abrir una ejec&amp;ución…</translation>
    </message>
    <message>
        <source>Open a f&amp;ile…</source>
        <translation>Abrir un arch&amp;ivo…</translation>
    </message>
    <message>
        <source>&amp;Media:</source>
        <translation>&amp;Medios:</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Medios</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>Rules of the paper</source>
        <translation>Reglas del artículo</translation>
    </message>
    <message>
        <source>Rules of the released scripts</source>
        <translation>Reglas de los programas publicados</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Puntuaciones</translation>
    </message>
    <message>
        <source>Save this chart…</source>
        <translation>Guardar este gráfico…</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>Save the re&amp;port…</source>
        <translation>Guardar el in&amp;forme…</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vistas</translation>
    </message>
    <message>
        <source>&amp;Scores</source>
        <translation>&amp;Puntuaciones</translation>
    </message>
    <message>
        <source>Re&amp;cords</source>
        <translation>Re&amp;gistros</translation>
    </message>
    <message>
        <source>Folder of a run</source>
        <translation>Carpeta de una ejecución</translation>
    </message>
    <message>
        <source>Judged captions</source>
        <translation>Descripciones juzgadas</translation>
    </message>
    <message>
        <source>Records (*.jsonl);;All files (*)</source>
        <translation>Registros (*.jsonl);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>Midiendo…</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Puntuación</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Descripciones</translation>
    </message>
    <message>
        <source>Length kept</source>
        <translation>Longitud respetada</translation>
    </message>
    <message>
        <source>Content: key points (95 %)</source>
        <translation>Contenido: puntos clave (95 %)</translation>
    </message>
    <message>
        <source>Points for each 100 words</source>
        <translation>Puntos por cada 100 palabras</translation>
    </message>
    <message>
        <source>Style: 0 to 4 (95 %)</source>
        <translation>Estilo: de 0 a 4 (95 %)</translation>
    </message>
    <message>
        <source>%1 (%2 to %3), p = %4</source>
        <translation>%1 (%2 a %3), p = %4</translation>
    </message>
    <message>
        <source>%1 less %2, percent points of content: %3; points of style: %4</source>
        <translation>%1 menos %2, puntos porcentuales de contenido: %3; puntos de estilo: %4</translation>
    </message>
    <message>
        <source>Judge: %1</source>
        <translation>Juez: %1</translation>
    </message>
    <message>
        <source>Scores by what was asked for</source>
        <translation>Puntuaciones según lo pedido</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Guardar el gráfico</translation>
    </message>
    <message>
        <source>Drawing (*.svg);;Picture (*.png)</source>
        <translation>Dibujo (*.svg);;Imagen (*.png)</translation>
    </message>
    <message>
        <source>%1 was written</source>
        <translation>Se escribió %1</translation>
    </message>
    <message>
        <source>%1 could not be written</source>
        <translation>No se pudo escribir %1</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Guardar el informe</translation>
    </message>
    <message>
        <source>Web page (*.html);;Table (*.csv);;JSON (*.json)</source>
        <translation>Página web (*.html);;Tabla (*.csv);;JSON (*.json)</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Escribiendo…</translation>
    </message>
    <message>
        <source>Captioning %1</source>
        <translation>Describiendo %1</translation>
    </message>
    <message>
        <source>Judging %1, %2, by %3, round %4</source>
        <translation>Juzgando %1, %2, con %3, ronda %4</translation>
    </message>
    <message>
        <source>Judging %1, %2, by %3</source>
        <translation>Juzgando %1, %2, con %3</translation>
    </message>
    <message>
        <source>Stopped. The same run goes on where it was.</source>
        <translation>Detenida. La misma ejecución continúa donde estaba.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) could not be captioned or judged; line %1 of %2 %3</source>
        <translation>
            <numerusform>%n registro no se pudo describir o juzgar; línea %1 de %2 %3</numerusform>
            <numerusform>%n registros no se pudieron describir o juzgar; línea %1 de %2 %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>&amp;New run…</source>
        <translation>&amp;Nueva ejecución…</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>De&amp;tener</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Progreso de la ejecución</translation>
    </message>
    <message>
        <source>A new run, the folder of an earlier one, or a file of judged captions</source>
        <translation>Una ejecución nueva, la carpeta de una anterior o un archivo de descripciones juzgadas</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Abriendo…</translation>
    </message>
    <message>
        <source>A run is under way</source>
        <translation>Hay una ejecución en curso</translation>
    </message>
    <message>
        <source>Stop the run? What was made stays, and the same run goes on from there.</source>
        <translation>¿Detener la ejecución? Lo hecho se conserva, y la misma ejecución continúa desde ahí.</translation>
    </message>
    <message>
        <source>Key points, by %1</source>
        <translation>Puntos clave, según %1</translation>
    </message>
    <message>
        <source>Style, by %1</source>
        <translation>Estilo, según %1</translation>
    </message>
    <message>
        <source>%1 % of %2 the same</source>
        <translation>%1 % de %2 iguales</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 y %2</translation>
    </message>
    <message>
        <source>Kappa of key points, %1</source>
        <translation>Kappa de los puntos clave, %1</translation>
    </message>
    <message>
        <source>Kappa of style, %1</source>
        <translation>Kappa del estilo, %1</translation>
    </message>
    <message>
        <source>Answers, by %1</source>
        <translation>Respuestas, según %1</translation>
    </message>
    <message>
        <source>Kappa of grades, %1</source>
        <translation>Kappa de las notas, %1</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Instrucciones</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Componentes</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitud</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precisión</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Cobertura</translation>
    </message>
    <message>
        <source>Conciseness, by words</source>
        <translation>Concisión, por palabras</translation>
    </message>
    <message>
        <source>Mean of all answers (95 %)</source>
        <translation>Media de todas las respuestas (95 %)</translation>
    </message>
    <message numerus="yes">
        <source>of %Ln judged</source>
        <translation>
            <numerusform>de %Ln juzgada</numerusform>
            <numerusform>de %Ln juzgadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>%1 less %2, percent points: %3</source>
        <translation>%1 menos %2, puntos porcentuales: %3</translation>
    </message>
    <message>
        <source>Right answers (95 %)</source>
        <translation>Respuestas correctas (95 %)</translation>
    </message>
</context>
<context>
    <name>anycap::ui::ExchangeActions</name>
    <message>
        <source>Import captions</source>
        <translation>Importar descripciones</translation>
    </message>
    <message>
        <source>Captions (*.srt *.vtt *.sbv *.json *.jsonl *.ndjson *.csv *.tsv);;All files (*)</source>
        <translation>Descripciones (*.srt *.vtt *.sbv *.json *.jsonl *.ndjson *.csv *.tsv);;Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>anycap::ui::ExportDialog</name>
    <message>
        <source>SubRip subtitles (.srt)</source>
        <translation>Subtítulos SubRip (.srt)</translation>
    </message>
    <message>
        <source>WebVTT subtitles (.vtt)</source>
        <translation>Subtítulos WebVTT (.vtt)</translation>
    </message>
    <message>
        <source>Plain text (.txt)</source>
        <translation>Texto sin formato (.txt)</translation>
    </message>
    <message>
        <source>Cues as JSON (.json)</source>
        <translation>Subtítulos como JSON (.json)</translation>
    </message>
    <message>
        <source>A text file for each medium (.txt)</source>
        <translation>Un archivo de texto por medio (.txt)</translation>
    </message>
    <message>
        <source>List of captions (.json)</source>
        <translation>Lista de descripciones (.json)</translation>
    </message>
    <message>
        <source>AnyCap dataset records (.jsonl)</source>
        <translation>Registros de conjunto de datos AnyCap (.jsonl)</translation>
    </message>
    <message>
        <source>Export captions</source>
        <translation>Exportar descripciones</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>&amp;Formato:</translation>
    </message>
    <message>
        <source>&amp;Media:</source>
        <translation>&amp;Medios:</translation>
    </message>
    <message>
        <source>Text &amp;encoding:</source>
        <translation>&amp;Codificación del texto:</translation>
    </message>
    <message>
        <source>&amp;Write to:</source>
        <translation>&amp;Escribir en:</translation>
    </message>
    <message>
        <source>&amp;Preview of what will be written:</source>
        <translation>&amp;Vista previa de lo que se escribirá:</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>E&amp;xaminar…</translation>
    </message>
    <message>
        <source>Choose where to write</source>
        <translation>Elija dónde escribir</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>Ex&amp;portar</translation>
    </message>
    <message>
        <source>Where no text was accepted, use the newest &amp;candidate</source>
        <translation>Donde no se aceptó ningún texto, usar la propuesta más &amp;reciente</translation>
    </message>
    <message>
        <source>&amp;Replace text files that say something else</source>
        <translation>Reempla&amp;zar los archivos de texto con otro contenido</translation>
    </message>
    <message>
        <source>All of the project</source>
        <translation>Todo el proyecto</translation>
    </message>
    <message>
        <source>Those selected in the media list</source>
        <translation>Los seleccionados en la lista de medios</translation>
    </message>
    <message>
        <source>As imported, else UTF-8</source>
        <translation>Como se importó; si no, UTF-8</translation>
    </message>
    <message>
        <source>Progress of writing</source>
        <translation>Progreso de la escritura</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Beside each medium</source>
        <translation>Junto a cada medio</translation>
    </message>
    <message>
        <source>Folder for the text files</source>
        <translation>Carpeta para los archivos de texto</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportar a</translation>
    </message>
    <message>
        <source>%1 files (*.%2)</source>
        <translation>Archivos %1 (*.%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) will be written.</source>
        <translation>
            <numerusform>Se escribirá %n descripción.</numerusform>
            <numerusform>Se escribirán %n descripciones.</numerusform>
        </translation>
    </message>
    <message>
        <source>The preview shows the beginning.</source>
        <translation>La vista previa muestra el principio.</translation>
    </message>
    <message numerus="yes">
        <source>%n text file(s).</source>
        <translation>
            <numerusform>%n archivo de texto.</numerusform>
            <numerusform>%n archivos de texto.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them will be replaced.</source>
        <translation>
            <numerusform>Se reemplazará %n.</numerusform>
            <numerusform>Se reemplazarán %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that say something else will be kept as they are.</source>
        <translation>
            <numerusform>Se conservará %n con otro contenido.</numerusform>
            <numerusform>Se conservarán %n con otro contenido.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file exists and will be replaced.</source>
        <translation>El archivo existe y se reemplazará.</translation>
    </message>
    <message numerus="yes">
        <source>%n cue(s) without an accepted text are left out</source>
        <translation>
            <numerusform>Se omite %n subtítulo sin texto aceptado</numerusform>
            <numerusform>Se omiten %n subtítulos sin texto aceptado</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) of whole files have no place in a timed format</source>
        <translation>
            <numerusform>%n descripción de un archivo entero no cabe en un formato con tiempos</numerusform>
            <numerusform>%n descripciones de archivos enteros no caben en un formato con tiempos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) without an instruction, or of a part of a film, make no record</source>
        <translation>
            <numerusform>%n descripción sin instrucción o de parte de una película no genera registro</numerusform>
            <numerusform>%n descripciones sin instrucción o de partes de una película no generan registro</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is lost in this format.</source>
        <translation>En este formato no se pierde nada.</translation>
    </message>
    <message>
        <source>Will be lost:</source>
        <translation>Se perderá:</translation>
    </message>
    <message>
        <source>Replace %1?</source>
        <translation>¿Reemplazar %1?</translation>
    </message>
    <message numerus="yes">
        <source>%n text file(s) written</source>
        <translation>
            <numerusform>%n archivo de texto escrito</numerusform>
            <numerusform>%n archivos de texto escritos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 written with %n caption(s)</source>
        <translation>
            <numerusform>%1 escrito con %n descripción</numerusform>
            <numerusform>%1 escrito con %n descripciones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anycap::ui::FilmView</name>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
</context>
<context>
    <name>anycap::ui::FindBar</name>
    <message>
        <source>No match</source>
        <translation>Sin coincidencias</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n cue(s)</source>
        <comment>matches</comment>
        <translation>
            <numerusform>%1 en %n subtítulo</numerusform>
            <numerusform>%1 en %n subtítulos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n coincidencia</numerusform>
            <numerusform>%n coincidencias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replaced in %n cue(s)</source>
        <translation>
            <numerusform>Reemplazado en %n subtítulo</numerusform>
            <numerusform>Reemplazado en %n subtítulos</numerusform>
        </translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Reemplazar por</translation>
    </message>
    <message>
        <source>Text to find</source>
        <translation>Texto que se busca</translation>
    </message>
    <message>
        <source>Text to put in its place</source>
        <translation>Texto que se pone en su lugar</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Distinguir mayúsculas</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Palabras completas</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Expresión regular</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Coincidencia anterior</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Coincidencia siguiente</translation>
    </message>
    <message>
        <source>Close find and replace</source>
        <translation>Cerrar buscar y reemplazar</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Coincidencias</translation>
    </message>
    <message>
        <source>In &amp;selection</source>
        <translation>En la &amp;selección</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Reemplazar</translation>
    </message>
    <message>
        <source>Replace &amp;all</source>
        <translation>Reemplazar &amp;todo</translation>
    </message>
</context>
<context>
    <name>anycap::ui::HistoryDialog</name>
    <message>
        <source>History of changes</source>
        <translation>Historial de cambios</translation>
    </message>
    <message>
        <source>Steps, newest first</source>
        <translation>Pasos, los más recientes primero</translation>
    </message>
    <message>
        <source>&amp;Go to this state</source>
        <translation>&amp;Ir a este estado</translation>
    </message>
    <message>
        <source>%1  (%2)</source>
        <translation>%1  (%2)</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Deshecho: %1</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Ahora: %1</translation>
    </message>
    <message>
        <source>The beginning</source>
        <translation>El principio</translation>
    </message>
    <message>
        <source>Now: the beginning</source>
        <translation>Ahora: el principio</translation>
    </message>
</context>
<context>
    <name>anycap::ui::ImageView</name>
    <message>
        <source>Image</source>
        <translation>Imagen</translation>
    </message>
</context>
<context>
    <name>anycap::ui::ImportDialog</name>
    <message>
        <source>Import text files beside the media</source>
        <translation>Importar archivos de texto junto a los medios</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>Importar %1</translation>
    </message>
    <message>
        <source>&amp;Medium:</source>
        <translation>&amp;Medio:</translation>
    </message>
    <message>
        <source>&amp;Name of the track:</source>
        <translation>&amp;Nombre de la pista:</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>&amp;Tipo:</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Idioma:</translation>
    </message>
    <message>
        <source>For example en or pt-BR</source>
        <translation>Por ejemplo: es, pt-BR</translation>
    </message>
    <message>
        <source>Text &amp;encoding:</source>
        <translation>&amp;Codificación del texto:</translation>
    </message>
    <message>
        <source>What was &amp;odd in the file:</source>
        <translation>I&amp;rregularidades del archivo:</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>Im&amp;portar</translation>
    </message>
    <message>
        <source>What will be imported</source>
        <translation>Qué se importará</translation>
    </message>
    <message>
        <source>Subtitles</source>
        <translation>Subtítulos</translation>
    </message>
    <message>
        <source>Captions for deaf and hard of hearing people</source>
        <translation>Subtítulos para personas sordas o con pérdida auditiva</translation>
    </message>
    <message>
        <source>Descriptions</source>
        <translation>Descripciones</translation>
    </message>
    <message>
        <source>Alternative text</source>
        <translation>Texto alternativo</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Ninguno aún</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>%1 (detected)</source>
        <translation>%1 (detectada)</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message numerus="yes">
        <source>%n cue(s) in this file.</source>
        <translation>
            <numerusform>%n subtítulo en este archivo.</numerusform>
            <numerusform>%n subtítulos en este archivo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n are shown.</source>
        <translation>
            <numerusform>Se muestra el primero.</numerusform>
            <numerusform>Se muestran los primeros %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>In the list</source>
        <translation>En la lista</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Medio</translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) belong to media of this project.</source>
        <translation>
            <numerusform>%n descripción pertenece a un medio de este proyecto.</numerusform>
            <numerusform>%n descripciones pertenecen a medios de este proyecto.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name no medium of it, or more than one, and are left out.</source>
        <translation>
            <numerusform>%n no nombra ningún medio del proyecto, o nombra más de uno, y se omite.</numerusform>
            <numerusform>%n no nombran ningún medio del proyecto, o nombran más de uno, y se omiten.</numerusform>
        </translation>
    </message>
    <message>
        <source>No text is replaced: where there is one, they become candidates.</source>
        <translation>No se reemplaza ningún texto: donde hay uno, pasan a ser propuestas.</translation>
    </message>
    <message>
        <source>%1: no medium of this name, or several</source>
        <translation>%1: ningún medio con este nombre, o varios</translation>
    </message>
    <message>
        <source>text files beside the media</source>
        <translation>archivos de texto junto a los medios</translation>
    </message>
    <message>
        <source>%1 accepted, %2 added as candidates, %3 known already</source>
        <translation>%1 aceptadas, %2 añadidas como propuestas, %3 ya conocidas</translation>
    </message>
</context>
<context>
    <name>anycap::ui::InlineCueEditor</name>
    <message>
        <source>Text of the cue</source>
        <translation>Texto del subtítulo</translation>
    </message>
</context>
<context>
    <name>anycap::ui::InstructionPicker</name>
    <message>
        <source>Free text…</source>
        <translation>Texto libre…</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>Instrucción</translation>
    </message>
    <message>
        <source>Find an instruction</source>
        <translation>Buscar una instrucción</translation>
    </message>
    <message>
        <source>Favourite: stands first in the list</source>
        <translation>Favorita: aparece primero en la lista</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favorita</translation>
    </message>
    <message>
        <source>Phrasing that is sent</source>
        <translation>Formulación que se envía</translation>
    </message>
    <message>
        <source>Say in your own words what the caption should be</source>
        <translation>Diga con sus palabras cómo debe ser la descripción</translation>
    </message>
    <message>
        <source>Instruction in your own words</source>
        <translation>Instrucción con sus palabras</translation>
    </message>
</context>
<context>
    <name>anycap::ui::JobCenter</name>
    <message>
        <source>No project is open that captions could be written into</source>
        <translation>No hay abierto ningún proyecto en el que escribir descripciones</translation>
    </message>
</context>
<context>
    <name>anycap::ui::JobsModel</name>
    <message numerus="yes">
        <source>Not all texts meet the limits; %n candidate(s) added</source>
        <translation>
            <numerusform>No todos los textos cumplen los límites; %n propuesta añadida</numerusform>
            <numerusform>No todos los textos cumplen los límites; %n propuestas añadidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n candidate(s) added</source>
        <translation>
            <numerusform>%n propuesta añadida</numerusform>
            <numerusform>%n propuestas añadidas</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new: the texts were there already</source>
        <translation>Nada nuevo: los textos ya estaban</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Deteniéndose</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>Needs review</source>
        <translation>Por revisar</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallido</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Waits for memory</source>
        <translation>En espera de memoria</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Trabajo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
</context>
<context>
    <name>anycap::ui::JobsPanel</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n segundo</numerusform>
            <numerusform>%n segundos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hora</numerusform>
            <numerusform>%n horas</numerusform>
        </translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Trabajos</translation>
    </message>
    <message>
        <source>No jobs. Choose cues or media and write or refine their captions.</source>
        <translation>Ningún trabajo. Elija subtítulos o medios y escriba o refine sus descripciones.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n en curso</numerusform>
            <numerusform>%n en curso</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n en espera</numerusform>
            <numerusform>%n en espera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for memory</source>
        <translation>
            <numerusform>%n en espera de memoria</numerusform>
            <numerusform>%n en espera de memoria</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n terminado</numerusform>
            <numerusform>%n terminados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n por revisar</numerusform>
            <numerusform>%n por revisar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fallido</numerusform>
            <numerusform>%n fallidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n cancelado</numerusform>
            <numerusform>%n cancelados</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>tiempo restante: aprox. %1</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message numerus="yes">
        <source>%n caption job(s) of an earlier session did not finish.</source>
        <translation>
            <numerusform>%n trabajo de una sesión anterior no terminó.</numerusform>
            <numerusform>%n trabajos de una sesión anterior no terminaron.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anycap::ui::JudgedListModel</name>
    <message>
        <source>%1 of %2 points</source>
        <translation>%1 de %2 puntos</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>(length)</source>
        <translation>(longitud)</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>no está</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>sin juzgar</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Medio</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Pedido</translation>
    </message>
    <message>
        <source>right</source>
        <translation>correcta</translation>
    </message>
    <message>
        <source>partly right</source>
        <translation>correcta en parte</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>no se dice</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>incorrecta</translation>
    </message>
</context>
<context>
    <name>anycap::ui::Language</name>
    <message>
        <source>As the system says</source>
        <translation>Como el sistema</translation>
    </message>
</context>
<context>
    <name>anycap::ui::MainWindow</name>
    <message>
        <source>Toolbar</source>
        <translation>Barra de herramientas</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Medios</translation>
    </message>
    <message>
        <source>Cues</source>
        <translation>Subtítulos</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Línea de tiempo</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Trabajos</translation>
    </message>
    <message>
        <source>%1 – AnyCap Studio</source>
        <translation>%1 – AnyCap Studio</translation>
    </message>
    <message>
        <source>Jobs are running</source>
        <translation>Hay trabajos en curso</translation>
    </message>
    <message numerus="yes">
        <source>%n caption job(s) have not finished. They stop now and can be resumed when the project is opened again.</source>
        <translation>
            <numerusform>%n trabajo no ha terminado. Se detiene ahora y se puede reanudar al volver a abrir el proyecto.</numerusform>
            <numerusform>%n trabajos no han terminado. Se detienen ahora y se pueden reanudar al volver a abrir el proyecto.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop them</source>
        <translation>Detenerlos</translation>
    </message>
</context>
<context>
    <name>anycap::ui::MeasurementText</name>
    <message>
        <source>at least %1</source>
        <translation>como mínimo %1</translation>
    </message>
    <message>
        <source>exactly %1</source>
        <translation>exactamente %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>como máximo %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>de %1 a %2</translation>
    </message>
    <message>
        <source>%1; wanted: %2</source>
        <comment>measured value; range</comment>
        <translation>%1; se pide: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1; %n too many</source>
        <translation>
            <numerusform>%1; sobra %n</numerusform>
            <numerusform>%1; sobran %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %n too few</source>
        <translation>
            <numerusform>%1; falta %n</numerusform>
            <numerusform>%1; faltan %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 characters per second</source>
        <translation>%1 caracteres por segundo</translation>
    </message>
    <message>
        <source>no time on screen, so no reading speed to measure</source>
        <translation>sin tiempo en pantalla, no hay velocidad de lectura que medir</translation>
    </message>
    <message>
        <source>“%1” is mentioned</source>
        <translation>se menciona «%1»</translation>
    </message>
    <message>
        <source>“%1” is not mentioned</source>
        <translation>no se menciona «%1»</translation>
    </message>
    <message>
        <source>“%1” does not occur</source>
        <translation>«%1» no aparece</translation>
    </message>
    <message numerus="yes">
        <source>“%1” occurs %n time(s) and is to be avoided</source>
        <translation>
            <numerusform>«%1» aparece %n vez y debe evitarse</numerusform>
            <numerusform>«%1» aparece %n veces y debe evitarse</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing speaks against the language %1</source>
        <translation>nada contradice el idioma %1</translation>
    </message>
    <message>
        <source>does not look like the language %1</source>
        <translation>no parece el idioma %1</translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s)</source>
        <translation>
            <numerusform>%n frase</numerusform>
            <numerusform>%n frases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n carácter</numerusform>
            <numerusform>%n caracteres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n línea</numerusform>
            <numerusform>%n líneas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) in the longest line</source>
        <translation>
            <numerusform>%n carácter en la línea más larga</numerusform>
            <numerusform>%n caracteres en la línea más larga</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n palabra</numerusform>
            <numerusform>%n palabras</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anycap::ui::MediaActions</name>
    <message>
        <source>Add media</source>
        <translation>Añadir medios</translation>
    </message>
    <message>
        <source>Images, films and sounds (%1)</source>
        <translation>Imágenes, películas y sonidos (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Add a folder of media</source>
        <translation>Añadir una carpeta de medios</translation>
    </message>
    <message>
        <source>Find missing media in this folder</source>
        <translation>Buscar en esta carpeta los medios que faltan</translation>
    </message>
    <message>
        <source>Looking for missing files in %1…</source>
        <translation>Buscando en %1 los archivos que faltan…</translation>
    </message>
    <message numerus="yes">
        <source>%n missing file(s) found</source>
        <translation>
            <numerusform>Encontrado %n archivo que faltaba</numerusform>
            <numerusform>Encontrados %n archivos que faltaban</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are still missing</source>
        <translation>
            <numerusform>Aún falta %n archivo</numerusform>
            <numerusform>Aún faltan %n archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>No file is missing</source>
        <translation>No falta ningún archivo</translation>
    </message>
    <message>
        <source>No file manager could be started for %1</source>
        <translation>No se pudo iniciar ningún gestor de archivos para %1</translation>
    </message>
</context>
<context>
    <name>anycap::ui::MediaAdder</name>
    <message>
        <source>%1 can only be read</source>
        <translation>%1 es de solo lectura</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>No hay ningún proyecto abierto</translation>
    </message>
    <message numerus="yes">
        <source>%n more file(s) could not be read</source>
        <translation>
            <numerusform>No se pudo leer %n archivo más</numerusform>
            <numerusform>No se pudieron leer %n archivos más</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is in the project already</source>
        <translation>%1 ya está en el proyecto</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are in the project already: %1</source>
        <translation>
            <numerusform>%n archivo ya está en el proyecto: %1</numerusform>
            <numerusform>%n archivos ya están en el proyecto: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anycap::ui::MediaBinPanel</name>
    <message>
        <source>Any state</source>
        <translation>Cualquier estado</translation>
    </message>
    <message>
        <source>All media</source>
        <translation>Todos los medios</translation>
    </message>
    <message>
        <source>As added</source>
        <translation>Como se añadieron</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Por nombre</translation>
    </message>
    <message>
        <source>By duration</source>
        <translation>Por duración</translation>
    </message>
    <message>
        <source>By size</source>
        <translation>Por tamaño</translation>
    </message>
    <message>
        <source>By state</source>
        <translation>Por estado</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Medios</translation>
    </message>
    <message>
        <source>Media of the project</source>
        <translation>Medios del proyecto</translation>
    </message>
    <message>
        <source>Search names and captions</source>
        <translation>Buscar en nombres y descripciones</translation>
    </message>
    <message>
        <source>Show only this state</source>
        <translation>Mostrar solo este estado</translation>
    </message>
    <message>
        <source>Show only this kind</source>
        <translation>Mostrar solo este tipo</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>Mosaico</translation>
    </message>
    <message>
        <source>Show large pictures</source>
        <translation>Mostrar imágenes grandes</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Adding %v of %m</source>
        <translation>Añadiendo %v de %m</translation>
    </message>
    <message>
        <source>Adding media</source>
        <translation>Añadiendo medios</translation>
    </message>
    <message>
        <source>Open or create a project to add media.</source>
        <translation>Abra o cree un proyecto para añadir medios.</translation>
    </message>
    <message>
        <source>Nothing here matches. Clear the search or choose another state.</source>
        <translation>Nada coincide. Vacíe la búsqueda o elija otro estado.</translation>
    </message>
    <message>
        <source>Drop media here</source>
        <translation>Suelte medios aquí</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n archivo</numerusform>
            <numerusform>%n archivos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n file(s)</source>
        <translation>
            <numerusform>%1 de %n archivo</numerusform>
            <numerusform>%1 de %n archivos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>anycap::ui::MediaListModel</name>
    <message>
        <source>Image</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vídeo</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Sonido</translation>
    </message>
    <message>
        <source>No caption</source>
        <translation>Sin descripción</translation>
    </message>
    <message>
        <source>Base caption</source>
        <translation>Descripción base</translation>
    </message>
    <message>
        <source>Refined</source>
        <translation>Refinado</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Aprobado</translation>
    </message>
    <message>
        <source>Has a problem</source>
        <translation>Tiene un problema</translation>
    </message>
    <message>
        <source>The file is missing</source>
        <translation>Falta el archivo</translation>
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
        <translation>No hay dispositivo de sonido: el sonido no se oye</translation>
    </message>
    <message>
        <source>Qt&apos;s media player is not installed: films are shown without sound</source>
        <translation>El reproductor multimedia de Qt no está instalado: las películas se muestran sin sonido</translation>
    </message>
    <message>
        <source>It is shown without sound: %1</source>
        <translation>Se muestra sin sonido: %1</translation>
    </message>
</context>
<context>
    <name>anycap::ui::MediumView</name>
    <message>
        <source>Medium</source>
        <translation>Medio</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Posición</translation>
    </message>
    <message>
        <source>The sound is being measured…</source>
        <translation>Se está midiendo el sonido…</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
</context>
<context>
    <name>anycap::ui::MessagesDialog</name>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Warning: </source>
        <translation>Aviso: </translation>
    </message>
    <message>
        <source>Error: </source>
        <translation>Error: </translation>
    </message>
</context>
<context>
    <name>anycap::ui::ModelManager</name>
    <message>
        <source>refines</source>
        <translation>refina</translation>
    </message>
    <message>
        <source>writes</source>
        <translation>escribe</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Uso</translation>
    </message>
    <message>
        <source>Memory: 16, 8, 4 bits</source>
        <translation>Memoria: 16, 8, 4 bits</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Aquí</translation>
    </message>
    <message>
        <source>Models that are known or here</source>
        <translation>Modelos conocidos o presentes</translation>
    </message>
    <message>
        <source>&amp;Another repository:</source>
        <translation>&amp;Otro repositorio:</translation>
    </message>
    <message>
        <source>owner/name</source>
        <translation>propietario/nombre</translation>
    </message>
    <message>
        <source>Fetched &amp;from:</source>
        <translation>Se obtiene &amp;de:</translation>
    </message>
    <message>
        <source>&amp;Fetch</source>
        <translation>O&amp;btener</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>De&amp;tener</translation>
    </message>
    <message>
        <source>&amp;Check its files</source>
        <translation>&amp;Comprobar los archivos</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Eliminar</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Ce&amp;rrar</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>partly, %1</source>
        <translation>en parte, %1</translation>
    </message>
    <message>
        <source>yes, %1</source>
        <translation>sí, %1</translation>
    </message>
    <message>
        <source>%1 (too much)</source>
        <translation>%1 (demasiado)</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between sizes</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 is being fetched…</source>
        <translation>Obteniendo %1…</translation>
    </message>
    <message>
        <source>Stopped. What was received stays; fetching again goes on with it.</source>
        <translation>Detenido. Lo recibido se conserva; al obtenerlo de nuevo se continúa.</translation>
    </message>
    <message>
        <source>%1 is here, and each of its files was checked.</source>
        <translation>%1 está aquí y se comprobó cada uno de sus archivos.</translation>
    </message>
    <message>
        <source>The files of %1 are being read…</source>
        <translation>Leyendo los archivos de %1…</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Detenido.</translation>
    </message>
    <message>
        <source>All files of %1 are right.</source>
        <translation>Todos los archivos de %1 son correctos.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of %1 are missing or damaged; fetch it again to mend it.</source>
        <translation>
            <numerusform>Falta o está dañado %n archivo de %1; obténgalo de nuevo para repararlo.</numerusform>
            <numerusform>Faltan o están dañados %n archivos de %1; obténgalo de nuevo para repararlo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete a model</source>
        <translation>Eliminar un modelo</translation>
    </message>
    <message>
        <source>Delete %1 from this computer? It can be fetched again.</source>
        <translation>¿Eliminar %1 de este equipo? Se puede volver a obtener.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>%1 was deleted.</source>
        <translation>Se eliminó %1.</translation>
    </message>
</context>
<context>
    <name>anycap::ui::ModelsPage</name>
    <message>
        <source>&amp;Captioners:</source>
        <translation>&amp;Redactores:</translation>
    </message>
    <message>
        <source>Captioners</source>
        <translation>Redactores</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Can</source>
        <translation>Puede</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>&amp;Add the folder of a model…</source>
        <translation>&amp;Añadir la carpeta de un modelo…</translation>
    </message>
    <message>
        <source>&amp;Remove from the list</source>
        <translation>&amp;Quitar de la lista</translation>
    </message>
    <message>
        <source>&amp;Device:</source>
        <translation>&amp;Dispositivo:</translation>
    </message>
    <message>
        <source>Keep &amp;weights as:</source>
        <translation>&amp;Pesos en memoria:</translation>
    </message>
    <message>
        <source>A model is a folder with config.json, a tokenizer and safetensors files, as ACM, InternVL2, InternVL2.5 and InternVL3 are published. Without one, captions can be drafted by measurement, written by hand and imported.</source>
        <translation>Un modelo es una carpeta con config.json, un tokenizador y archivos safetensors, tal como se publican ACM, InternVL2, InternVL2.5 e InternVL3. Sin modelo, las descripciones se pueden redactar por medición, escribir a mano e importar.</translation>
    </message>
    <message>
        <source>write</source>
        <translation>escribir</translation>
    </message>
    <message>
        <source>refine</source>
        <translation>refinar</translation>
    </message>
    <message>
        <source>The best there is</source>
        <translation>El mejor disponible</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Procesador</translation>
    </message>
    <message>
        <source>Graphics card (CUDA)</source>
        <translation>Tarjeta gráfica (CUDA)</translation>
    </message>
    <message>
        <source>As they are stored</source>
        <translation>Como están guardados</translation>
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
        <translation>8 bits (la mitad de memoria que 16)</translation>
    </message>
    <message>
        <source>4 bits (a quarter of the memory of 16, less exact)</source>
        <translation>4 bits (un cuarto de la memoria de 16, menos exacto)</translation>
    </message>
    <message>
        <source>Folder of a model</source>
        <translation>Carpeta de un modelo</translation>
    </message>
    <message>
        <source>&amp;Get a model…</source>
        <translation>&amp;Obtener un modelo…</translation>
    </message>
</context>
<context>
    <name>anycap::ui::PanelToolBar</name>
    <message>
        <source>More commands</source>
        <translation>Más órdenes</translation>
    </message>
</context>
<context>
    <name>anycap::ui::PreviewActions</name>
    <message>
        <source>The end of the loop must be after its beginning</source>
        <translation>El final del bucle debe estar después de su comienzo</translation>
    </message>
</context>
<context>
    <name>anycap::ui::PreviewPanel</name>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Choose a file in the media list to see or hear it here.</source>
        <translation>Elija un archivo en la lista de medios para verlo u oírlo aquí.</translation>
    </message>
    <message>
        <source>The sound is being measured…</source>
        <translation>Se está midiendo el sonido…</translation>
    </message>
</context>
<context>
    <name>anycap::ui::ProjectActions</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>Abrir &amp;reciente</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>&amp;Deshacer %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>&amp;Rehacer %1</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Descripciones</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Nuevo proyecto</translation>
    </message>
    <message>
        <source>AnyCap projects (*.anycap)</source>
        <translation>Proyectos de AnyCap (*.anycap)</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Abrir proyecto</translation>
    </message>
    <message>
        <source>AnyCap projects (*.anycap);;All files (*)</source>
        <translation>Proyectos de AnyCap (*.anycap);;Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>anycap::ui::ProjectSession</name>
    <message>
        <source>No project is open</source>
        <translation>No hay ningún proyecto abierto</translation>
    </message>
    <message>
        <source>%1 can only be read</source>
        <translation>%1 es de solo lectura</translation>
    </message>
    <message>
        <source>Wait until the project has finished its present work</source>
        <translation>Espere a que el proyecto termine su trabajo actual</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Deshecho: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Rehecho: %1</translation>
    </message>
</context>
<context>
    <name>anycap::ui::QualityPage</name>
    <message>
        <source>&amp;Limits of:</source>
        <translation>&amp;Límites de:</translation>
    </message>
    <message>
        <source>Reading speed</source>
        <translation>Velocidad de lectura</translation>
    </message>
    <message>
        <source>at most %1 characters a second</source>
        <translation>como máximo %1 caracteres por segundo</translation>
    </message>
    <message>
        <source>at most %1 words a minute</source>
        <translation>como máximo %1 palabras por minuto</translation>
    </message>
    <message>
        <source>Length of a line</source>
        <translation>Longitud de una línea</translation>
    </message>
    <message numerus="yes">
        <source>at most %n character(s)</source>
        <translation>
            <numerusform>como máximo %n carácter</numerusform>
            <numerusform>como máximo %n caracteres</numerusform>
        </translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Líneas</translation>
    </message>
    <message numerus="yes">
        <source>at most %n</source>
        <translation>
            <numerusform>como máximo %n</numerusform>
            <numerusform>como máximo %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Shortest cue</source>
        <translation>Subtítulo más corto</translation>
    </message>
    <message>
        <source>Longest cue</source>
        <translation>Subtítulo más largo</translation>
    </message>
    <message>
        <source>Gap between cues</source>
        <translation>Separación entre subtítulos</translation>
    </message>
    <message numerus="yes">
        <source>at least %n frame(s)</source>
        <translation>
            <numerusform>como mínimo %n fotograma</numerusform>
            <numerusform>como mínimo %n fotogramas</numerusform>
        </translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Se cuentan</translation>
    </message>
    <message>
        <source>characters as seen, half-width ones half; without markup and line breaks</source>
        <translation>caracteres tal como se ven, los de medio ancho por medio; sin marcas ni saltos de línea</translation>
    </message>
    <message>
        <source>characters as seen, with spaces; without markup and line breaks</source>
        <translation>caracteres tal como se ven, con espacios; sin marcas ni saltos de línea</translation>
    </message>
    <message>
        <source>Source: %1, read %2</source>
        <translation>Fuente: %1, consultada el %2</translation>
    </message>
</context>
<context>
    <name>anycap::ui::RecipeMenu</name>
    <message>
        <source>Recipes</source>
        <translation>Recetas</translation>
    </message>
    <message>
        <source>Choices kept under a name: who writes, who refines, what is asked for</source>
        <translation>Elecciones guardadas con un nombre: quién escribe, quién refina, qué se pide</translation>
    </message>
    <message>
        <source>&amp;Keep these choices…</source>
        <translation>&amp;Guardar estas elecciones…</translation>
    </message>
    <message>
        <source>&amp;Add from a file…</source>
        <translation>&amp;Añadir desde un archivo…</translation>
    </message>
    <message>
        <source>&amp;Write to a file</source>
        <translation>&amp;Escribir en un archivo</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>&amp;Olvidar</translation>
    </message>
    <message>
        <source>Keep a recipe</source>
        <translation>Guardar una receta</translation>
    </message>
    <message>
        <source>There is a recipe %1. Replace it?</source>
        <translation>Ya hay una receta %1. ¿Reemplazarla?</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Reemplazar</translation>
    </message>
    <message>
        <source>Recipe %1 is kept.</source>
        <translation>La receta %1 está guardada.</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nombre:</translation>
    </message>
    <message>
        <source>Add a recipe</source>
        <translation>Añadir una receta</translation>
    </message>
    <message>
        <source>Recipes (*.json);;All files (*)</source>
        <translation>Recetas (*.json);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Write a recipe</source>
        <translation>Escribir una receta</translation>
    </message>
</context>
<context>
    <name>anycap::ui::RecordListModel</name>
    <message>
        <source>%1, line %2</source>
        <translation>%1, línea %2</translation>
    </message>
    <message>
        <source>The file has changed since it was read</source>
        <translation>El archivo ha cambiado desde que se leyó</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Medio</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Descripción</translation>
    </message>
</context>
<context>
    <name>anycap::ui::RecordView</name>
    <message>
        <source>%1, round %2</source>
        <translation>%1, ronda %2</translation>
    </message>
    <message>
        <source>%1 of 4: %2</source>
        <translation>%1 de 4: %2</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>sin juzgar</translation>
    </message>
    <message>
        <source>Instruction: %1</source>
        <translation>Instrucción: %1</translation>
    </message>
    <message>
        <source>Reference: %1</source>
        <translation>Referencia: %1</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 de %2: %3</translation>
    </message>
    <message>
        <source>The judge’s answer from this caption: %1</source>
        <translation>Respuesta del juez a partir de esta descripción: %1</translation>
    </message>
    <message>
        <source>Question: %1</source>
        <translation>Pregunta: %1</translation>
    </message>
    <message>
        <source>Right answer: %1</source>
        <translation>Respuesta correcta: %1</translation>
    </message>
</context>
<context>
    <name>anycap::ui::RequestEditor</name>
    <message>
        <source>&amp;Instruction:</source>
        <translation>&amp;Instrucción:</translation>
    </message>
    <message>
        <source>&amp;Written by:</source>
        <translation>&amp;Escrito por:</translation>
    </message>
    <message>
        <source>refined &amp;by:</source>
        <translation>refi&amp;nado por:</translation>
    </message>
    <message>
        <source>C&amp;hoice of words:</source>
        <translation>E&amp;lección de palabras:</translation>
    </message>
    <message>
        <source>Always the likeliest</source>
        <translation>Siempre lo más probable</translation>
    </message>
    <message>
        <source>By chance</source>
        <translation>Al azar</translation>
    </message>
    <message>
        <source>seed </source>
        <translation>semilla </translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Mantener</translation>
    </message>
    <message>
        <source>Keep this seed; otherwise each run takes another one</source>
        <translation>Mantiene esta semilla; si no, cada ejecución toma otra</translation>
    </message>
    <message>
        <source>Recipe %1: not here, and left as it was: %2</source>
        <translation>Receta %1: no está aquí y se dejó como estaba: %2</translation>
    </message>
</context>
<context>
    <name>anycap::ui::RunDialog</name>
    <message>
        <source>Run a benchmark</source>
        <translation>Ejecutar un banco de pruebas</translation>
    </message>
    <message>
        <source>&amp;Benchmark:</source>
        <translation>&amp;Banco de pruebas:</translation>
    </message>
    <message>
        <source>Benchmark</source>
        <translation>Banco de pruebas</translation>
    </message>
    <message>
        <source>&amp;Media:</source>
        <translation>&amp;Medios:</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Medios</translation>
    </message>
    <message>
        <source>R&amp;esults:</source>
        <translation>&amp;Resultados:</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>&amp;Written by:</source>
        <translation>&amp;Escrito por:</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>Escrito por</translation>
    </message>
    <message>
        <source>Re&amp;fined by:</source>
        <translation>Re&amp;finado por:</translation>
    </message>
    <message>
        <source>Refined by</source>
        <translation>Refinado por</translation>
    </message>
    <message>
        <source>Ju&amp;dge:</source>
        <translation>&amp;Juez:</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>Juez</translation>
    </message>
    <message>
        <source>Further &amp;judges:</source>
        <translation>&amp;Otros jueces:</translation>
    </message>
    <message>
        <source>Further judges</source>
        <translation>Otros jueces</translation>
    </message>
    <message>
        <source>Rou&amp;nds of each:</source>
        <translation>Ro&amp;ndas de cada uno:</translation>
    </message>
    <message>
        <source>Rounds of each judge</source>
        <translation>Rondas de cada juez</translation>
    </message>
    <message>
        <source>Judge’s &amp;questions:</source>
        <translation>&amp;Preguntas del juez:</translation>
    </message>
    <message>
        <source>Judge’s questions</source>
        <translation>Preguntas del juez</translation>
    </message>
    <message>
        <source>Onl&amp;y the first:</source>
        <translation>Só&amp;lo los primeros:</translation>
    </message>
    <message>
        <source>Only the first records</source>
        <translation>Sólo los primeros registros</translation>
    </message>
    <message>
        <source>R&amp;ules:</source>
        <translation>Re&amp;glas:</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>The folder of the media, or of folders image, video and audio</source>
        <translation>La carpeta de los medios, o de las carpetas image, video y audio</translation>
    </message>
    <message>
        <source>A folder for captions, judgements and the report</source>
        <translation>Una carpeta para las descripciones, los juicios y el informe</translation>
    </message>
    <message>
        <source>The benchmark’s own where it has them, else this program’s</source>
        <translation>Las del banco de pruebas si las tiene; si no, las de este programa</translation>
    </message>
    <message>
        <source>Folder of the benchmark…</source>
        <translation>Carpeta del banco de pruebas…</translation>
    </message>
    <message>
        <source>Folder of the media…</source>
        <translation>Carpeta de los medios…</translation>
    </message>
    <message>
        <source>Folder for the results…</source>
        <translation>Carpeta para los resultados…</translation>
    </message>
    <message>
        <source>Folder of the judge’s questions…</source>
        <translation>Carpeta de las preguntas del juez…</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Carpeta…</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Archivo…</translation>
    </message>
    <message>
        <source>File of records…</source>
        <translation>Archivo de registros…</translation>
    </message>
    <message>
        <source>all records</source>
        <translation>todos los registros</translation>
    </message>
    <message>
        <source> records of each file</source>
        <translation> registros de cada archivo</translation>
    </message>
    <message>
        <source>Keep to &amp;lengths by construction, not only by asking for them</source>
        <translation>Cumplir las longit&amp;udes por construcción, no sólo pedirlas</translation>
    </message>
    <message>
        <source>Rules of the paper</source>
        <translation>Reglas del artículo</translation>
    </message>
    <message>
        <source>Rules of the released scripts</source>
        <translation>Reglas de los guiones publicados</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Iniciar</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nadie</translation>
    </message>
    <message>
        <source>Nobody: only lengths are measured</source>
        <translation>Nadie: sólo se miden las longitudes</translation>
    </message>
    <message>
        <source>Name the benchmark’s folder or a file of its records.</source>
        <translation>Indique la carpeta del banco de pruebas o un archivo de sus registros.</translation>
    </message>
    <message>
        <source>Name the folder that has the media.</source>
        <translation>Indique la carpeta que tiene los medios.</translation>
    </message>
    <message>
        <source>Name a folder for the results.</source>
        <translation>Indique una carpeta para los resultados.</translation>
    </message>
    <message>
        <source>There is nobody to write captions.</source>
        <translation>No hay nadie que escriba descripciones.</translation>
    </message>
    <message>
        <source>Nothing leaves this machine.</source>
        <translation>Nada sale de esta máquina.</translation>
    </message>
    <message>
        <source>Media and captions are sent to %1.</source>
        <translation>Los medios y las descripciones se envían a %1.</translation>
    </message>
    <message>
        <source>A folder or a file of AnyCapEval, MIA-Bench or VidCapBench</source>
        <translation>Una carpeta o un archivo de AnyCapEval, MIA-Bench o VidCapBench</translation>
    </message>
    <message>
        <source>Records (*.jsonl *.json);;All files (*)</source>
        <translation>Registros (*.jsonl *.json);;Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>anycap::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Preferencias</translation>
    </message>
    <message>
        <source>Pages of settings</source>
        <translation>Páginas de las preferencias</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Models and device</source>
        <translation>Modelos y dispositivo</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Atajos</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Servidores</translation>
    </message>
</context>
<context>
    <name>anycap::ui::ShiftDialog</name>
    <message>
        <source>Shift times</source>
        <translation>Desplazar tiempos</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>All cues</source>
        <translation>Todos los subtítulos</translation>
    </message>
    <message>
        <source>Selected cues</source>
        <translation>Subtítulos seleccionados</translation>
    </message>
    <message>
        <source>Current cue and all after it</source>
        <translation>El subtítulo actual y todos los siguientes</translation>
    </message>
    <message>
        <source>&amp;By</source>
        <translation>&amp;Cuánto</translation>
    </message>
    <message>
        <source>&amp;Direction</source>
        <translation>&amp;Dirección</translation>
    </message>
    <message>
        <source>&amp;Cues</source>
        <translation>&amp;Subtítulos</translation>
    </message>
</context>
<context>
    <name>anycap::ui::ShortcutsPage</name>
    <message>
        <source>Find a command or a key</source>
        <translation>Buscar una orden o una tecla</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Órdenes y sus teclas</translation>
    </message>
    <message>
        <source>&amp;New keys:</source>
        <translation>Teclas &amp;nuevas:</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Teclas nuevas</translation>
    </message>
    <message>
        <source>&amp;Assign</source>
        <translation>&amp;Asignar</translation>
    </message>
    <message>
        <source>No &amp;keys</source>
        <translation>&amp;Sin teclas</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Restablecer</translation>
    </message>
    <message>
        <source>Reset a&amp;ll</source>
        <translation>Restablecer &amp;todo</translation>
    </message>
    <message>
        <source>It has these keys already.</source>
        <translation>Ya tiene estas teclas.</translation>
    </message>
    <message>
        <source>“%1” has these keys now and would lose them.</source>
        <translation>«%1» tiene ahora estas teclas y las perdería.</translation>
    </message>
</context>
<context>
    <name>anycap::ui::SoundView</name>
    <message>
        <source>Sound</source>
        <translation>Sonido</translation>
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
        <translation>Añadir «%1» a mis palabras</translation>
    </message>
</context>
<context>
    <name>anycap::ui::TimelinePainter</name>
    <message>
        <source>This medium has no length: nothing to show in time.</source>
        <translation>Este medio no tiene duración: no hay nada que mostrar en el tiempo.</translation>
    </message>
    <message>
        <source>Select a video or a sound in the media list, and its time is shown here.</source>
        <translation>Seleccione un vídeo o un sonido en la lista de medios para ver aquí su tiempo.</translation>
    </message>
    <message>
        <source>f %1</source>
        <comment>number of a frame</comment>
        <translation>f %1</translation>
    </message>
    <message>
        <source>Measuring… %1 %</source>
        <translation>Midiendo… %1 %</translation>
    </message>
    <message>
        <source>No sound that can be read</source>
        <translation>No hay sonido que se pueda leer</translation>
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
        <translation>Plano</translation>
    </message>
    <message>
        <source>Cue</source>
        <comment>what an edge is drawn to</comment>
        <translation>Subtítulo</translation>
    </message>
    <message>
        <source>Playhead</source>
        <comment>what an edge is drawn to</comment>
        <translation>Cabezal</translation>
    </message>
    <message>
        <source>Speech</source>
        <comment>what an edge is drawn to</comment>
        <translation>Voz</translation>
    </message>
    <message>
        <source>Loop</source>
        <comment>what an edge is drawn to</comment>
        <translation>Bucle</translation>
    </message>
    <message>
        <source>Frame</source>
        <comment>what an edge is drawn to</comment>
        <translation>Fotograma</translation>
    </message>
    <message>
        <source>%1 to %2, %3 s</source>
        <comment>start, end, duration</comment>
        <translation>de %1 a %2, %3 s</translation>
    </message>
</context>
<context>
    <name>anycap::ui::TimelinePanel</name>
    <message>
        <source>No cue stands at the playhead.</source>
        <translation>No hay ningún subtítulo en el cabezal.</translation>
    </message>
    <message>
        <source>&amp;Zoom:</source>
        <translation>&amp;Zoom:</translation>
    </message>
    <message>
        <source>Zoom of the timeline</source>
        <translation>Zoom de la línea de tiempo</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Línea de tiempo</translation>
    </message>
    <message>
        <source>Cues in time. Left and right arrow keys go to the cue before and after.</source>
        <translation>Subtítulos en el tiempo. Las flechas izquierda y derecha van al anterior y al siguiente.</translation>
    </message>
</context>
<context>
    <name>anycap::ui::TimelineView</name>
    <message>
        <source>%1 to %2</source>
        <comment>start, end</comment>
        <translation>de %1 a %2</translation>
    </message>
</context>
<context>
    <name>anycap::ui::TrackBar</name>
    <message>
        <source>Track</source>
        <translation>Pista</translation>
    </message>
    <message>
        <source>…</source>
        <comment>button with more commands on tracks</comment>
        <translation>…</translation>
    </message>
    <message>
        <source>Add, rename or delete tracks</source>
        <translation>Añadir, renombrar o eliminar pistas</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n cue(s))</source>
        <comment>track</comment>
        <translation>
            <numerusform>%1 (%n subtítulo)</numerusform>
            <numerusform>%1 (%n subtítulos)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 (%n cue(s))</source>
        <comment>track and language</comment>
        <translation>
            <numerusform>%1, %2 (%n subtítulo)</numerusform>
            <numerusform>%1, %2 (%n subtítulos)</numerusform>
        </translation>
    </message>
    <message>
        <source>New track</source>
        <translation>Nueva pista</translation>
    </message>
    <message>
        <source>Track properties</source>
        <translation>Propiedades de la pista</translation>
    </message>
</context>
<context>
    <name>anycap::ui::TrackDialog</name>
    <message>
        <source>Not known</source>
        <translation>Desconocido</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>language and its tag</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Tipo</translation>
    </message>
</context>
<context>
    <name>anycap::ui::TransportBar</name>
    <message>
        <source>Position in the whole</source>
        <translation>Posición en el medio</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Posición</translation>
    </message>
    <message>
        <source>Type a time to go there</source>
        <translation>Escriba un tiempo para ir a él</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
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
        <translation>Duración %1</translation>
    </message>
</context>
<context>
    <name>anycap::ui::VersionHistory</name>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Versions of this caption, newest first</source>
        <translation>Versiones de esta descripción, las más recientes primero</translation>
    </message>
    <message>
        <source>Show versions of</source>
        <translation>Mostrar versiones de</translation>
    </message>
    <message>
        <source>All origins</source>
        <translation>Cualquier origen</translation>
    </message>
    <message>
        <source>By people</source>
        <translation>De personas</translation>
    </message>
    <message>
        <source>By models</source>
        <translation>De modelos</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importado</translation>
    </message>
    <message>
        <source>Make it the &amp;caption</source>
        <translation>Usar como &amp;descripción</translation>
    </message>
    <message>
        <source>Com&amp;pare</source>
        <translation>Com&amp;parar</translation>
    </message>
    <message>
        <source>&amp;Undecided again</source>
        <translation>D&amp;ejar pendiente</translation>
    </message>
    <message>
        <source>&amp;Reject</source>
        <translation>&amp;Rechazar</translation>
    </message>
</context>
<context>
    <name>anycap::ui::WelcomePage</name>
    <message>
        <source>Captions for pictures, films and sounds: drafted, refined and checked.</source>
        <translation>Descripciones para imágenes, películas y sonidos: redactadas, refinadas y revisadas.</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>&amp;Nuevo proyecto…</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>&amp;Abrir proyecto…</translation>
    </message>
    <message>
        <source>Open the &amp;sample project</source>
        <translation>Abrir el proyecto de &amp;ejemplo</translation>
    </message>
    <message>
        <source>&amp;Recent projects</source>
        <translation>Proyectos &amp;recientes</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Proyectos recientes</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Quitar de la lista</translation>
    </message>
    <message>
        <source>Removes the chosen project from this list; its file stays</source>
        <translation>Quita de esta lista el proyecto elegido; su archivo se conserva</translation>
    </message>
    <message>
        <source>Or drop pictures, films, sounds or a project here.</source>
        <translation>O suelte aquí imágenes, películas, sonidos o un proyecto.</translation>
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
        <translation>%1 (falta)
%2</translation>
    </message>
    <message>
        <source>Projects that you open are listed here.</source>
        <translation>Aquí aparecen los proyectos que abre.</translation>
    </message>
</context>
<context>
    <name>anycap::ui::WindowStatus</name>
    <message>
        <source>Show all messages</source>
        <translation>Mostrar todos los mensajes</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>Descartar este mensaje</translation>
    </message>
    <message>
        <source>Files looked at</source>
        <translation>Archivos examinados</translation>
    </message>
    <message>
        <source>Stop adding files</source>
        <translation>Dejar de añadir archivos</translation>
    </message>
    <message>
        <source>The project is being read or changed</source>
        <translation>El proyecto se está leyendo o modificando</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Solo lectura</translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation>Todos los cambios guardados</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n trabajo</numerusform>
            <numerusform>%n trabajos</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading a model…</source>
        <translation>Cargando un modelo…</translation>
    </message>
    <message>
        <source>%1 on %2, %3</source>
        <translation>%1 en %2, %3</translation>
    </message>
    <message>
        <source>No model loaded</source>
        <translation>Ningún modelo cargado</translation>
    </message>
</context>
</TS>
