package cli

import (
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"

	"backstep/data/session"
	"backstep/data/text"
	"backstep/network/check"
)

// checkReport is the report of check.
type checkReport struct {
	setup     *session.Setup
	tolerance float64
	layers    []check.Layer
	all       int
}

// write writes a line for the weights and one for the biases of each layer, then the
// gradients that could not be decided.
func (r *checkReport) write(out io.Writer) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s over %s\n", r.setup.Title, text.Count(r.all, "gradient"), r.setup.Noun.Count(r.setup.TrainSamples.Len()))
	var undecided []check.Undecided
	for l, layer := range r.layers {
		r.part(&b, l, "weight", "weights", layer.Weights)
		r.part(&b, l, "bias", "biases", layer.Biases)
		undecided = append(append(undecided, layer.Weights.Undecided...), layer.Biases.Undecided...)
	}
	r.kinks(&b, undecided)
	r.rounded(&b, undecided)
	if worst, ok := r.worst(); ok && worst.Error() <= r.tolerance {
		fmt.Fprintf(&b, "They agree: no error is above %s\n", shortest(r.tolerance))
	}
	_, err := io.WriteString(out, b.String())
	return err
}

// kinks lists the gradients at a kink.
func (r *checkReport) kinks(b *strings.Builder, all []check.Undecided) {
	kinks := slices.DeleteFunc(slices.Clone(all), rounded)
	if len(kinks) > 0 {
		fmt.Fprintf(b, "At a kink, where no difference can decide: %d\n", len(kinks))
	}
	for _, k := range kinks {
		fmt.Fprintf(b, "  %s: gradient %s, difference %s; %s\n", r.name(k.Gradient), precise(k.Gradient.Gradient), precise(k.Difference), r.cause(k.Cause))
	}
}

// rounded lists the gradients that are undecided because the loss is rounded too
// coarsely for their difference.
func (r *checkReport) rounded(b *strings.Builder, all []check.Undecided) {
	list := slices.DeleteFunc(slices.Clone(all), func(u check.Undecided) bool { return !rounded(u) })
	if len(list) > 0 {
		fmt.Fprintf(b, "Undecided, because J is rounded: %d\n", len(list))
	}
	for _, u := range list {
		fmt.Fprintf(b, "  %s: gradient %s, difference %s ± %s\n",
			r.name(u.Gradient), precise(u.Gradient.Gradient), precise(u.Difference), strconv.FormatFloat(u.Doubt, 'g', 2, 64))
	}
}

func rounded(u check.Undecided) bool { return u.Cause.Kind == check.Rounding }

// part writes the worst error of the weights or biases of a layer.
func (r *checkReport) part(b *strings.Builder, l int, one, many string, part check.Group) {
	n := part.Compared + len(part.Undecided)
	if n == 0 {
		return
	}
	noun := many
	if n == 1 {
		noun = one
	}
	fmt.Fprintf(b, "Layer %d, %d %s: ", l+1, n, noun)
	switch {
	case part.Compared > 0:
	case slices.ContainsFunc(part.Undecided, rounded):
		b.WriteString("none decided\n")
		return
	default:
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
		for _, part := range []check.Group{layer.Weights, layer.Biases} {
			if part.Compared > 0 && (!ok || part.Worst.Error() > worst.Error()) {
				worst, ok = part.Worst, true
			}
		}
	}
	return worst, ok
}

// failure returns an error if the error of a gradient is above the tolerance.
func (r *checkReport) failure() error {
	worst, ok := r.worst()
	if !ok || worst.Error() <= r.tolerance {
		return nil
	}
	text := fmt.Sprintf("the gradient of %s is %s, its central difference %s", r.name(worst), precise(worst.Gradient), precise(worst.Difference))
	if math.IsInf(worst.Error(), 0) {
		return failure{errors.New(text + ": they are not both finite")}
	}
	return failure{fmt.Errorf("%s: the error of %s is above %s", text, strconv.FormatFloat(worst.Error(), 'g', 2, 64), shortest(r.tolerance))}
}

// name returns the name of a weight or bias.
func (r *checkReport) name(g check.Gradient) string {
	return r.setup.Names.Weight(g.Layer, g.Unit, g.From)
}

// cause returns a text about what has a kink there.
func (r *checkReport) cause(c check.Cause) string {
	a := r.setup.Config.Architecture
	switch c.Kind {
	case check.Penalty:
		return "the weight is near 0, where |w| of l1 has its kink"
	case check.Loss:
		return fmt.Sprintf("ŷ of %s on %s is near a kink of %s", r.setup.Names.Unit(len(a.Layers)-1, c.Unit), r.setup.Noun.Number(c.Sample+1), r.setup.Config.Loss.Name)
	default:
		return fmt.Sprintf("z of %s on %s is near 0, where %s bends", r.setup.Names.Unit(c.Layer, c.Unit), r.setup.Noun.Number(c.Sample+1), a.Layers[c.Layer].Activation.Name)
	}
}

// precise returns a number with the digits that matter in a comparison.
func precise(v float64) string { return strconv.FormatFloat(v, 'g', 12, 64) }
