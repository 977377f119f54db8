package desk

import (
	"fmt"
	"strings"

	"backstep/data"
	"backstep/data/session"
	"backstep/data/text"
	"backstep/network/stepper"
)

// Files opens and saves sessions for a desk, which itself knows no files. Its errors take
// one line, and say what they are about.
type Files interface {
	// Open returns the session with a name: a session file, or one that is built in.
	Open(name string) (*session.Setup, error)
	// Names lists what is built in.
	Names() []string
	// At returns the file with a name, to which a session can be saved.
	At(name string) (File, error)
	Folders
}

// File is where a session can be saved.
type File interface {
	There() bool     // there is such a file already
	Commented() bool // that file has comments, which are not written again
	Folder() string  // from which the paths of a session there start
	Write(s *session.Session) error
}

// desktop is what a desk knows of the session that lies on it.
type desktop struct {
	opened  Opened // how it was opened
	based   int    // how many runs it has when it is opened so
	resumed bool   // it is opened where it was saved, and not at the beginning
	file    string // the session file that was opened or saved last; empty if there is none
	saved   int    // how many of the runs are saved, or were there when it was opened
	listed  bool   // the list of runs has changed since: a name, a ghost, or a run that was saved
	saving  bool   // a task is saving

	line     string // that is carried out: a command's full name and its argument
	asked    string // the line of which was asked whether it is meant
	scripted bool   // the line is that of a script, in which nobody can be asked
}

// isFile reports whether a name is that of a session file.
func isFile(name string) bool { return strings.HasSuffix(name, ".toml") }

// sure reports whether the line may be carried out though it would lose something: because
// it came twice in a row, or because there is nobody to be asked.
func (d *desktop) sure() bool {
	if d.scripted || d.asked == d.line {
		d.asked = ""
		return true
	}
	d.asked = d.line
	return false
}

// Withdraw answers no to what was asked, if anything was.
func (d *desktop) Withdraw() { d.asked = "" }

// unsaved returns what was changed and is not saved: "run 2 is", "runs 2 and 3 are". It
// returns nothing if there is nothing.
func unsaved(d *Desk) string {
	var numbers []string
	for _, i := range d.runs.numbers() {
		if i >= d.saved {
			numbers = append(numbers, fmt.Sprint(i+1))
		}
	}
	switch n := len(numbers); {
	case n == 0 && d.listed:
		return "changes in the list of runs are"
	case n == 0:
		return ""
	case n == 1:
		return "run " + numbers[0] + " is"
	case n > 4:
		return fmt.Sprintf("%d runs are", n)
	default:
		return "runs " + text.List(numbers, "and") + " are"
	}
}

// Quit carries out "quit", which asks once if a run is not saved, and "quit now", which
// does not ask.
func Quit(d *Desk, argument string) Result {
	runs := unsaved(d)
	switch {
	case argument == "now":
		return Result{Quit: true}
	case argument != "":
		return Wrong("quit %q: want quit, or quit now, which does not ask", text.Cut(argument))
	case d.saving:
		return Result{Busy: true}
	case runs == "" || d.sure():
		return Result{Quit: true}
	default:
		return Wrong("%s not saved: s saves, the same again quits", runs)
	}
}

// fileCommands returns the commands about sessions and their files.
func fileCommands() []Command {
	return []Command{
		{Name: "save", Form: "save try.toml", Help: "save the session with all its runs", Complete: savedPaths, Do: save},
		{Name: "open", Form: "open xor", Help: "open another session, file or data set", Complete: openPaths, Do: open},
	}
}

// savedPaths lists the session files that a path can be completed to.
func savedPaths(d *Desk, typed string) []string { return filePaths(d, typed, isFile) }

// openPaths lists the files and the names that can be opened.
func openPaths(d *Desk, typed string) []string {
	if d.options.Files == nil {
		return nil
	}
	opened := func(file string) bool { return isFile(file) || data.IsFileName(file) }
	return append(filePaths(d, typed, opened), d.options.Files.Names()...)
}

// open carries out "open xor". What is to be learned from a file of data is chosen in the
// view of the data.
func open(d *Desk, typed string) Result {
	name := typedPath(d, typed)
	switch runs := unsaved(d); {
	case d.options.Files == nil:
		return Wrong("open: there are no files here")
	case name == "":
		return Wrong("open needs a session, a file or a data set, such as open xor or open try.toml")
	case data.IsFileName(name):
		return d.Do("view data; file " + session.TypedWord(name))
	case runs != "" && !d.sure():
		return Wrong("%s not saved: s saves, enter again opens %s", runs, text.Brief(name))
	}
	return d.WithWalk(func() Result {
		var next *begun
		var err error
		return d.lend(&Task{
			part: func(*stepper.Walk, func() bool) {
				var setup *session.Setup
				if setup, err = d.options.Files.Open(name); err == nil {
					next, err = begin(setup, d.options.Memory)
				}
			},
			end: func(*Task) Result {
				if err != nil {
					return Result{Err: err}
				}
				d.opened = Opened{Arguments: []string{name}}
				if isFile(name) {
					d.opened.File = name
				}
				r := next.show(d)
				if r.Message == "" {
					r.Message = "opened " + text.Brief(name)
				}
				return r
			},
		})
	})
}
