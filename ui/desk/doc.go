// Package desk is one person's work without a terminal. A desk knows the position in
// the tree of time and the selection, and has a command, a line of text, for everything
// that a person can do. A [Moment] is what the person then sees.
//
// [New] opens a session, [Desk.Do] carries out a line, [Desk.Finish] completes work
// that takes long, and [Desk.Moment] returns what is seen then.
//
//	moment.go     what is seen, with facts.go and focus.go
//	commands.go   the table of commands; command.go carries out a line of them
//	stepping.go   commands that go through time, with playing.go and runs.go
//	until.go      playing until a condition is met; back_until.go finds where it began
//	selecting.go  commands that choose what is looked at, with looks.go, moved.go and pin.go
//	files.go      commands about files: save.go, with what is saved in saved.go and how it
//	              is made again in resumed.go; copy.go for a line that leads here
//	driver.go     the walk through the tree of time, with play.go and journey.go
//	task.go       work that takes long, and may be done in another goroutine
//	script.go     lines that are carried out one after the other
package desk
