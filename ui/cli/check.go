package cli

import (
	"errors"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"backstep/data"
	"backstep/data/session"
	"backstep/network"
	"backstep/network/check"
	"backstep/network/explain"
	"backstep/ui"
)

func newCheck(s streams) *cobra.Command {
	tolerance := tolerance(1e-7)
	cmd := &cobra.Command{
		Use:   "check [SESSION]",
		Short: "Compare every gradient with a central difference",
		Long: `check compares every gradient over the whole training part, at the weights of the
session, with a central difference of the loss, and prints the worst error of each
layer. The error of a gradient g against a difference n is |g − n| / max(|g|, |n|, 0.01).
Where the loss has a kink as near as the weight can be moved (relu, leaky-relu, mae,
l1) no difference settles the matter: such weights are listed, and do not fail.`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			run, err := openSession(cmd, args)
			if err != nil {
				return err
			}
			return checkGradients(s, run, float64(tolerance))
		},
	}
	addSessionFlags(cmd)
	cmd.Flags().Var(&tolerance, "tolerance", "the largest error that is no failure")
	return cmd
}

// tolerance is a flag that takes an error.
type tolerance float64

// Set reads the flag.
func (t *tolerance) Set(text string) error {
	v, err := data.ParseNumber(text)
	if err != nil || !(v >= 0) || math.IsInf(v, 0) {
		return errors.New("it takes a number from 0 on, such as 1e-7")
	}
	*t = tolerance(v)
	return nil
}

// String writes the flag.
func (t *tolerance) String() string { return shortest(float64(*t)) }

// Type is what help calls the value.
func (t *tolerance) Type() string { return "number" }

// checkGradients compares and tells.
func checkGradients(s streams, run *session.Run, tolerance float64) error {
	at := run.Initial
	if run.State != nil {
		at = run.State.Parameters
	}
	all := network.Count(at)
	stopped, done := onInterrupt()
	defer done()
	bar := newProgress(s.err)
	layers, ok, err := check.Gradients(run.Config, run.TrainSamples, at, func(n int) bool {
		if bar.due() {
			bar.show(n, all, data.Count(all, "gradient"))
		}
		return !stopped()
	})
	bar.clear()
	if err != nil {
		return err
	}
	if !ok {
		return errInterrupted
	}
	report := checkReport{run: run, subject: ui.SubjectOf(run), tolerance: tolerance, layers: layers, all: all}
	if err := report.write(s.out); err != nil {
		return failure{err}
	}
	return report.failure()
}

// checkReport tells what was found.
type checkReport struct {
	run       *session.Run
	subject   explain.Subject
	tolerance float64
	layers    []check.Layer
	all       int
}

// write writes a line for the weights and one for the biases of each layer,
// then the kinks.
func (r *checkReport) write(out io.Writer) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s over %s\n", r.run.Title, data.Count(r.all, "gradient"), data.Count(r.run.TrainSamples.Len(), "sample"))
	var kinks []check.Kink
	for l, layer := range r.layers {
		r.part(&b, l, "weight", "weights", layer.Weights)
		r.part(&b, l, "bias", "biases", layer.Biases)
		kinks = append(append(kinks, layer.Weights.Kinks...), layer.Biases.Kinks...)
	}
	if len(kinks) > 0 {
		fmt.Fprintf(&b, "At a kink, where no difference settles the matter: %d\n", len(kinks))
	}
	for _, k := range kinks {
		fmt.Fprintf(&b, "  %s: gradient %s, difference %s; %s\n", r.name(k.Gradient), precise(k.Gradient.Gradient), precise(k.Difference), r.cause(k.Cause))
	}
	if worst, ok := r.worst(); ok && worst.Error() <= r.tolerance {
		fmt.Fprintf(&b, "They agree: no error is above %s\n", shortest(r.tolerance))
	}
	_, err := io.WriteString(out, b.String())
	return err
}

// part writes the worst error of the weights or biases of a layer.
func (r *checkReport) part(b *strings.Builder, l int, one, many string, part check.Part) {
	n := part.Compared + len(part.Kinks)
	if n == 0 {
		return
	}
	noun := many
	if n == 1 {
		noun = one
	}
	fmt.Fprintf(b, "Layer %d, %d %s: ", l+1, n, noun)
	if part.Compared == 0 {
		b.WriteString("all at a kink\n")
		return
	}
	w := part.Worst
	fmt.Fprintf(b, "worst error %s (%s: gradient %s, difference %s)\n",
		strconv.FormatFloat(w.Error(), 'g', 2, 64), r.name(w), precise(w.Gradient), precise(w.Difference))
}

// worst returns the gradient with the largest error of all.
func (r *checkReport) worst() (worst check.Gradient, ok bool) {
	for _, layer := range r.layers {
		for _, part := range []check.Part{layer.Weights, layer.Biases} {
			if part.Compared > 0 && (!ok || part.Worst.Error() > worst.Error()) {
				worst, ok = part.Worst, true
			}
		}
	}
	return worst, ok
}

// failure is the error where a gradient is past the tolerance.
func (r *checkReport) failure() error {
	worst, ok := r.worst()
	if !ok || worst.Error() <= r.tolerance {
		return nil
	}
	text := fmt.Sprintf("the gradient of %s is %s, its central difference %s", r.name(worst), precise(worst.Gradient), precise(worst.Difference))
	if math.IsInf(worst.Error(), 0) {
		return failure{errors.New(text + ": not both are finite")}
	}
	return failure{fmt.Errorf("%s: the error of %s is above %s", text, strconv.FormatFloat(worst.Error(), 'g', 2, 64), shortest(r.tolerance))}
}

// name names a weight or bias.
func (r *checkReport) name(g check.Gradient) string {
	return r.subject.Names.Weight(g.Layer, g.Unit, g.From)
}

// cause says what has a kink there.
func (r *checkReport) cause(c check.Cause) string {
	a := r.run.Config.Architecture
	switch c.Kind {
	case check.Penalty:
		return "the weight is near 0, where |w| of l1 has its kink"
	case check.Loss:
		return fmt.Sprintf("ŷ of %s on sample %d is near a kink of %s", r.subject.Names.Unit(len(a.Layers)-1, c.Unit), c.Sample+1, r.run.Config.Loss.Name)
	default:
		return fmt.Sprintf("z of %s on sample %d is near 0, where %s bends", r.subject.Names.Unit(c.Layer, c.Unit), c.Sample+1, a.Layers[c.Layer].Activation.Name)
	}
}

// precise writes a number with the digits that a comparison is about.
func precise(v float64) string { return strconv.FormatFloat(v, 'g', 12, 64) }
