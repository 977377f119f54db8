package desk

import (
	"errors"
	"fmt"
	"strings"
)

// Line is a line of a script, and where it stands: "walk.txt:3".
type Line struct{ Text, Where string }

// Lines are the lines of a text to be carried out, without blank ones and those
// that begin with #. The name is that of its file.
func Lines(name, text string) []Line {
	var list []Line
	number := 0
	for line := range strings.Lines(strings.TrimPrefix(text, "\ufeff")) {
		number++
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
			list = append(list, Line{Text: line, Where: fmt.Sprintf("%s:%d", name, number)})
		}
	}
	return list
}

// Failure is the error of a script that was understood, but led to something wrong,
// such as a loss that is not finite.
type Failure string

func (f Failure) Error() string { return string(f) }

// Follow carries out a script to its end, or until stop says so, which is no error. An
// error says in which line. What commands have to say, say is told.
func (d *Desk) Follow(script []Line, stop func() bool, say func(message string)) error {
	for _, line := range script {
		d.scripted = true
		r := d.finish(d.Do(line.Text), stop)
		d.scripted = false
		if r.Err == nil && d.playing && !stop() {
			d.Pause()
			r.Err = errors.New("play: nothing would end it here; until 0.1 or goto 500 would")
		}
		if r.Err == nil && r.Alarm {
			r.Err = Failure(r.Message)
		}
		if r.Err != nil {
			return fmt.Errorf("%s: %w", line.Where, r.Err)
		}
		if r.Message != "" {
			say(r.Message)
		}
		if r.Quit || stop() {
			return nil
		}
	}
	return nil
}

// Finish carries out what a result leaves to be done. Playing that nothing would
// end goes on for one chunk.
func (d *Desk) Finish(r Result) Result { return d.finish(r, never) }

// finish is Finish that can be stopped.
func (d *Desk) finish(r Result, stop func() bool) Result {
	return Pace{Stop: stop, Rest: never}.finish(d, r)
}

// then joins a result, of which a part was carried out, with the next.
func (r Result) then(next Result) Result {
	if next.Rest == "" && (r.Task != nil || r.Every > 0) {
		next.Rest = r.Rest // It has not been begun.
	}
	if next.Message == "" || r.Alarm && !next.Alarm {
		next.Message, next.Alarm, next.Shown = r.Message, r.Alarm, r.Shown
	}
	return next
}
