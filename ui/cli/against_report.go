package cli

import (
	"fmt"
	"strings"

	"backstep/data/session"
	"backstep/data/text"
	"backstep/network"
	"backstep/network/against"
	"backstep/network/explain"
	"backstep/network/mistake"
	"backstep/ui/number"
	"backstep/ui/prose"
)

// againstReport says what came of comparing a file.
type againstReport struct {
	setup *session.Setup
	path  string
	run   *student
}

// String returns the report.
func (r *againstReport) String() string {
	var b strings.Builder
	c := &r.run.comparison
	for _, note := range c.Notes {
		fmt.Fprintf(&b, "%s\n", text.Clean(note+"."))
	}
	d := c.First()
	if d == nil {
		fmt.Fprintf(&b, "%s: all %s in %s agree", r.setup.Title, text.Count(c.Numbers, "number"), text.Count(c.Steps, "step"))
		if c.Single() {
			b.WriteString(" to about 5 digits, as float32 gives them, or rounding")
		}
		b.WriteString(".\n")
		return b.String()
	}
	r.difference(&b, d)
	return b.String()
}

// difference writes where the first difference is, what is right and why, and which mistake
// gives what is there.
func (r *againstReport) difference(b *strings.Builder, d *against.Difference) {
	fmt.Fprintf(b, "The first number that differs: %s.\n", text.Clean(r.where(d)))
	f := number.Format{Digits: shownDigits(d.Got, d.Want)}
	fmt.Fprintf(b, "  there  %s\n  right  %s\n", f.Trim(d.Got), f.Trim(d.Want))
	switch d.Kind {
	case against.Rate:
		b.WriteString("The learning rate is not the same: --lr sets ours.\n")
		return
	case against.WeightsBefore, against.BiasesBefore:
		r.otherStart(b, d)
		return
	default:
	}
	b.WriteString("What is right:\n")
	var arithmetic strings.Builder
	_ = prose.Quantity(&arithmetic, r.setup, d.Step, d.Quantity, f.Digits) // A strings.Builder does not fail.
	for line := range strings.Lines(arithmetic.String()) {
		fmt.Fprintf(b, "%s\n", strings.TrimRight(text.Clean(strings.TrimRight(line, "\n")), " "))
	}
	r.mistakes(b, d, f)
}

// otherStart says that the weights before a step are not ours.
func (r *againstReport) otherStart(b *strings.Builder, d *against.Difference) {
	if d.Step.Number > 1 {
		b.WriteString("These are the weights after the step before it, which are not in the file, or agree only there.\n")
		return
	}
	b.WriteString("Both have to begin with the same weights: docs/record.md says how to take those of the session.\n")
}

// where names a number in full: its step, its layer, and its sample.
func (r *againstReport) where(d *against.Difference) string {
	q := d.Quantity
	if d.Kind == against.Rate {
		return fmt.Sprintf("the learning rate of step %d", d.Step.Number)
	}
	list := []string{fmt.Sprintf("step %d", d.Step.Number)}
	if q.Kind != explain.Input && q.Kind != explain.Target && q.Kind != explain.Loss {
		list = append(list, fmt.Sprintf("layer %d", q.Layer+1))
	}
	list = append(list, r.title(d))
	if !q.IsParameter() && q.Kind != explain.Loss {
		list = append(list, r.setup.Noun.Number(q.Sample+1))
	}
	return strings.Join(list, ", ")
}

// title names a number by itself: "z of h1".
func (r *againstReport) title(d *against.Difference) string {
	title := r.setup.Subject.Title(d.Quantity)
	if d.Quantity.Kind == explain.Weight {
		title += " before the step"
	}
	if d.Quantity.Kind == explain.Update {
		title = "new " + strings.TrimPrefix(title, "update of ")
	}
	return title
}

// mistakes writes the usual mistake that gives what is there.
func (r *againstReport) mistakes(b *strings.Builder, d *against.Difference, f number.Format) {
	fits := r.fits(d)
	switch {
	case len(fits) == 0 && d.Step.Number == 1 && d.Kind == against.Sum && d.Quantity.Layer == 0:
		b.WriteString("None of the usual mistakes gives it. Does it begin with the same weights and data? docs/record.md says how.\n")
	case len(fits) == 0 && (d.Kind == against.Loss || d.Kind == against.DataLoss):
		b.WriteString("None of the usual mistakes gives it. With J of each " + r.setup.Noun.One() + ", as losses, it may be found.\n")
	case len(fits) == 0:
		b.WriteString("None of the usual mistakes gives it.\n")
	case len(fits) == 1:
		m := fits[0]
		fmt.Fprintf(b, "The usual mistake that gives it: %s.\n", text.Clean(strings.Join(m.Names, ", and ")))
		fmt.Fprintf(b, "  %s = %s\n", text.Clean(m.Line.Text(f, false)), f.Trim(m.Value))
		fmt.Fprintf(b, "  %s\n", text.Clean(m.Why))
	default:
		var names []string
		for _, m := range fits {
			names = append(names, strings.Join(m.Names, ", and "))
		}
		fmt.Fprintf(b, "Several of the usual mistakes give it: %s.\n", text.Clean(text.List(names, "or")))
	}
}

// fits returns the mistakes that give what is there, and also give the other numbers of the
// field that differ, as far as some do.
func (r *againstReport) fits(d *against.Difference) []mistake.Mistake {
	fits := r.find(d, d.Quantity, d.Got)
	for _, other := range d.Others {
		if len(fits) < 2 {
			break
		}
		there := r.find(d, other.Quantity, other.Got)
		var both []mistake.Mistake
		for _, m := range fits {
			for _, o := range there {
				if m.Is(o) {
					both = append(both, m)
					break
				}
			}
		}
		if len(both) > 0 {
			fits = both
		}
	}
	return fits
}

// find returns the mistakes that give a number.
func (r *againstReport) find(d *against.Difference, q explain.Quantity, got float64) []mistake.Mistake {
	tolerance := 1e-7
	if r.run.comparison.Single() {
		tolerance = 1e-4
	}
	question := mistake.Question{Subject: r.setup.Subject, Step: d.Step, Before: d.Before, Quantity: q, Numbers: number.Default()}
	if !question.Askable() || !network.Finite(got) {
		return nil
	}
	return question.Find(got, tolerance).Fits
}

// failure returns the error of a difference, nil if there is none.
func (r *againstReport) failure() error {
	d := r.run.comparison.First()
	if d == nil {
		return nil
	}
	f := number.Format{Digits: shownDigits(d.Got, d.Want)}
	return failure{fmt.Errorf("%s:%d: %s is %s, and should be %s", text.BriefPath(r.path), d.Line, r.where(d), f.Trim(d.Got), f.Trim(d.Want))}
}
