package cli

import (
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"backstep/data/session/verify"
	"backstep/data/text"
)

func newVerify(s streams) *cobra.Command {
	return &cobra.Command{
		Use:   "verify [NAME]",
		Short: "Compare the published examples with their printed numbers",
		Long: `verify computes the published examples, or the one of that name, and compares each
number with the one that its author printed, rounded to the digits in print (at most
15). If an author's number does not come from the algorithm described beside it, verify
says what it does come from, and computes that too. Numbers that are not in print, or
with too few digits, are compared with values recomputed by other programs, and marked
as such. Each example opens by its name, like any session: backstep mazur.`,
		Args: atMost(1),
		RunE: func(_ *cobra.Command, args []string) error {
			names := args
			if len(names) == 0 {
				names = verify.Names()
			}
			var examples []verify.Example
			for _, name := range names {
				e, err := verify.Run(name)
				if err != nil {
					return err
				}
				examples = append(examples, e)
			}
			if err := writeVerification(s.out, examples); err != nil {
				return failure{err}
			}
			return verificationFailure(examples)
		},
	}
}

// writeVerification writes every example, and then how many numbers agree.
func writeVerification(out io.Writer, examples []verify.Example) error {
	var b strings.Builder
	var inPrint, recomputed tally
	for i := range examples {
		e := &examples[i]
		writeExample(&b, e)
		inPrint.add(e.Numbers)
		recomputed.add(e.Recomputed)
	}
	fmt.Fprintf(&b, "%s: %s in print, of which %d agree, %d do not but are explained, and %d are not explained\n",
		text.Count(len(examples), "example"), text.Count(inPrint.all(), "number"), inPrint.agree, inPrint.explained, inPrint.failed)
	if recomputed.all() > 0 {
		fmt.Fprintf(&b, "besides %s recomputed by other programs, of which %d agree\n", text.Count(recomputed.all(), "number"), recomputed.agree)
	}
	_, err := io.WriteString(out, b.String())
	return err
}

// tally counts numbers by whether they agree, are explained, or neither.
type tally struct{ agree, explained, failed int }

func (t *tally) add(numbers []verify.Number) {
	for _, n := range numbers {
		switch {
		case n.Agrees:
			t.agree++
		case n.Explained:
			t.explained++
		default:
			t.failed++
		}
	}
}

func (t *tally) all() int { return t.agree + t.explained + t.failed }

// writeExample writes an example: who printed it and where, a line for each number, and
// the origin of those that do not agree.
func writeExample(b *strings.Builder, e *verify.Example) {
	fmt.Fprintf(b, "%s: %s\n", e.Name, e.Title)
	fmt.Fprintf(b, "%s\n", e.Where)
	if e.Remark != "" {
		b.WriteString(wrapped(e.Remark))
	}
	if len(e.Numbers) > 0 {
		writeNumbers(b, "printed", "backstep", e.Numbers, verdict)
	}
	if len(e.Recomputed) > 0 {
		b.WriteString("\n" + wrapped("Not in print, or not with so many digits: recomputed by other programs."))
		writeNumbers(b, "recomputed", "backstep", e.Recomputed, verdict)
	}
	for _, v := range e.Variants {
		b.WriteString("\n" + wrapped("What was printed there: "+v.Text))
		writeNumbers(b, "printed", "this gives", v.Numbers, verdict)
		if len(v.Judged) > 0 {
			b.WriteString("\n" + wrapped("A gradient has to agree with central differences of the loss. Ours does (backstep check "+e.Name+"), what was printed does not:"))
			writeNumbers(b, "printed", "central difference", v.Judged, yesOrNo)
		}
	}
	b.WriteByte('\n')
}

// writeNumbers writes a table of the given numbers beside the computed ones, with a
// verdict on each.
func writeNumbers(b *strings.Builder, given, computed string, numbers []verify.Number, verdict func(verify.Number) string) {
	w := tabwriter.NewWriter(b, 0, 0, 2, ' ', 0)
	_, _ = fmt.Fprintf(w, "  quantity\t%s\t%s\tagrees\n", given, computed)
	for _, n := range numbers {
		_, _ = fmt.Fprintf(w, "  %s\t%s\t%s\t%s\n", n.Quantity, n.Given, strconv.FormatFloat(n.Ours, 'g', 15, 64), verdict(n))
	}
	_ = w.Flush() // A strings.Builder does not fail.
}

// verdict returns in words whether a number agrees, and NO if it should.
func verdict(n verify.Number) string {
	switch {
	case n.Agrees:
		return "yes"
	case n.Explained:
		return "no, as explained below"
	default:
		return "NO"
	}
}

// yesOrNo returns in words whether a number agrees that does not have to.
func yesOrNo(n verify.Number) string {
	if n.Agrees {
		return "yes"
	}
	return "no"
}

// wrapped returns a text broken into lines.
func wrapped(text string) string {
	const width = 88
	var b strings.Builder
	column := 0
	for _, word := range strings.Fields(text) {
		size := len([]rune(word))
		switch {
		case column == 0:
		case column+1+size > width:
			b.WriteByte('\n')
			column = 0
		default:
			b.WriteByte(' ')
			column++
		}
		b.WriteString(word)
		column += size
	}
	return b.String() + "\n"
}

// verificationFailure returns an error if a number neither agrees nor is explained.
func verificationFailure(examples []verify.Example) error {
	for i := range examples {
		for _, n := range examples[i].Failures() {
			return failure{errors.New(examples[i].Name + ": " + n.Quantity + " is " + shortest(n.Ours) + ", and should be " + n.Given)}
		}
	}
	return nil
}
