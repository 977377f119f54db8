package cli

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"backstep/data/text"
	"backstep/ui"
	"backstep/ui/desk"
	"backstep/ui/plain"
)

// talk runs the program line by line.
func talk(s streams, cmd *cobra.Command, args []string, asked *walking) error {
	setup, opened, err := openForScreen(cmd, args)
	if err != nil {
		return err
	}
	recorder, err := asked.record.open()
	if err != nil {
		return err
	}
	sayReading(cmd, setup)
	in, person := s.in.(*os.File)
	person = person && isTerminal(in)
	var views []plain.View
	for _, v := range ui.DescribeViews() {
		views = append(views, plain.View(v))
	}
	t := plain.New(s.interrupts.writer(s.out), plain.Options{Views: views, Person: person})
	d, err := ui.NewDeskHaving(t.Commands(), setup, files{}, opened)
	if err != nil {
		return err
	}
	if recorder != nil {
		desk.RecordTo(d, recorder)
	}
	d.Do("notation " + asked.notation.String())
	defer s.interrupts.talk(t.Interrupt)()
	if t.Begin(d, asked.script.lines) {
		return nil
	}
	outcome, err := t.Run(s.in)
	switch {
	case err != nil:
		return writeFailure(err)
	case person:
		return nil
	default:
		return wrongLines(outcome)
	}
}

// wrongLines returns the error of lines of a file or of another program that went wrong. What
// was wrong was the answer to each.
func wrongLines(o plain.Outcome) error {
	switch {
	case o.Wrong > 0:
		return fmt.Errorf("%s not understood, the first at %s", lines(o.Wrong), o.Where)
	case o.Failed > 0:
		return failure{fmt.Errorf("%s went wrong, the first at %s", text.Count(o.Failed, "line"), o.Where)}
	default:
		return nil
	}
}

// lines counts lines that were.
func lines(n int) string {
	if n == 1 {
		return "1 line was"
	}
	return fmt.Sprintf("%d lines were", n)
}
