// Package desk is one person's work without a terminal. A desk knows the position in
// the tree of time and the selection, and has a command, a line of text, for everything
// that a person can do. A [Moment] is what the person then sees.
//
// [New] opens a session, [Desk.Do] carries out a line, [Desk.Finish] completes work
// that takes long, and [Desk.Moment] returns what is seen then.
//
// The desk and its lines:
//
//	desk.go       the desk, and what a program and its views give it; new.go opens a session on it
//	commands.go   the commands; table.go finds one by its name, complete.go offers what may follow
//	command.go    carries out a line; script.go carries out one line after the other
//	text.go       words of answers
//
// Through time:
//
//	driver.go     the walk through the tree of time, and what is remembered of where it stands
//	task.go       work that takes long, and may be done in another goroutine; pace.go, where somebody waits for it
//	stepping.go   the commands that step and jump; phases.go has the names of the phases
//	journey.go    a move to a step that has to be computed first; broken.go, why a loss there is not finite
//	playing.go    the commands that play; play.go plays, until what training.go has ends it
//	until.go      playing until a condition is met, and back_until.go back to where it began;
//	              condition.go reads conditions
//
// What is seen:
//
//	moment.go     the moment, with what follows from it in facts.go and the number in focus in focus.go;
//	              place.go has where it stands, last.go the step before, and done.go the last one done,
//	              whose remedies cures.go makes copies to try of
//	selecting.go  the commands that select, by the selector of selector.go; explain.go, any number
//	namer.go      reads the names of numbers; namer_fixed.go, those of settings and data, namer_summary.go, those of
//	              slopes, means and losses of an epoch; called.go writes them, and askable.go lists them
//	why.go        the commands that follow a number down to what made it; trail.go has the way, descend.go goes
//	              down and leap.go far back, trail_end.go says what it ends with
//	all_paths.go  the gradient of a weight as the sum over its paths to the loss
//	looks.go      the commands that choose a view, and how numbers and charts are shown
//	moved.go      a sample that is moved to other inputs, and the forward pass that follows
//	pin.go        a row that stays in focus
//	quiz.go       a quiz, in which the next numbers are asked before they are shown, with its question;
//	              quiz_order.go says what is asked, quiz_ask.go asks, quiz_answer.go takes answers, hints and
//	              what else a person does, quiz_judge.go has them judged, quiz_says.go words all that;
//	              quiz_level.go has how much is asked at once, quiz_score.go what came of it, quiz_record.go
//	              what is kept of it; quiz_commands.go has the commands
//	pair.go       a second moment beside this one; marks.go marks the two that are compared
//
// Changes, each of which makes a run:
//
//	branch.go     makes a run of another by a change; branched.go says what that did, undo.go takes it back;
//	              offer.go takes one that was made before
//	set.go        changes of settings
//	grammar.go    what edit, add and drop take; edit.go reads weights, edit_rows.go inputs and targets,
//	              rows.go whole rows
//	edit_line.go  the line of an edit, from the words of edit_words.go; edit_offers.go lists them for tab
//	basis.go      what an edit changes; trial.go, what would come of one, for which take.go takes a step
//	solve.go      what a number would have to be for another one to be what is wanted; solve_command.go
//	              reads that question, and solve_says.go puts the answer into words
//
// Runs:
//
//	run.go        what is kept of each run; run_line.go has the lines of the list of runs, ghost.go the ghosts
//	runs.go       the commands that begin runs and go to them; name.go names them, delete.go deletes them
//
// Files:
//
//	files.go      what the desk knows of files, and the commands that open and quit; paths.go has
//	              folders, and completes paths
//	save.go       saves a session; saved.go, what is saved, and resumed.go makes it again
//	copy.go       a line for a shell that leads here; copy_rows.go, its edits of the data
package desk
