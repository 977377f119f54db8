package prose

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"backstep/network/atlas"
	"backstep/network/explain"
	"backstep/network/notation"
	"backstep/ui/number"
)

// AtlasNames returns the names of what the atlas has: the activations, then the losses.
func AtlasNames() []string {
	var list []string
	for _, a := range atlas.Activations(number.Default()) {
		list = append(list, a.Form.Name)
	}
	for _, l := range atlas.Losses(number.Default()) {
		list = append(list, l.Form.Name)
	}
	return list
}

// AtlasTarget is the target for which the atlas shows losses.
const AtlasTarget = 1

// Atlas writes every activation and every loss with formulas and a few values in a notation
// or, given names, those with all that is true of them.
func Atlas(out io.Writer, in notation.Notation, names ...string) error {
	w := atlasWriter{in: in, full: len(names) > 0, f: number.Format{Digits: 3}}
	asked := func(name string) bool { return len(names) == 0 || slices.Contains(names, name) }
	w.section("Activations: f makes a of z, and f′ is its slope")
	for _, a := range atlas.Activations(w.f) {
		if asked(a.Form.Name) {
			w.activation(a)
		}
	}
	w.section(fmt.Sprintf("Losses: J says how wrong the answer ŷ is, here for y = %d", AtlasTarget))
	for _, l := range atlas.Losses(w.f) {
		if asked(l.Form.Name) {
			w.loss(l)
		}
	}
	_, err := io.WriteString(out, strings.TrimPrefix(w.text.String(), "\n"))
	return err
}

// atlasWriter writes the atlas.
type atlasWriter struct {
	text strings.Builder
	in   notation.Notation
	f    number.Format
	full bool // with all that is true
}

func (w *atlasWriter) print(format string, args ...any) {
	w.text.WriteString(strings.TrimRight(fmt.Sprintf(format, args...), " ") + "\n")
}

// equation writes an equation.
func (w *atlasWriter) equation(left, right string) {
	w.print("  %-5s = %s", w.in.Formula(left), w.in.Formula(right))
}

// section begins a part of the whole atlas.
func (w *atlasWriter) section(title string) {
	if !w.full {
		w.print("\n%s", w.in.Sentence(title))
	}
}

func (w *atlasWriter) activation(a atlas.Activation) {
	w.print("\n%s", a.Form.Name)
	w.print("  %s.", w.in.Sentence(explain.Capital(a.Does)))
	if a.Joint() {
		w.equation("a", a.Formula)
		w.equation("∂a/∂z", a.Form.Slope)
		w.softmax(a.Example(atlas.Without))
	} else {
		w.equation("f(z)", a.Formula)
		w.equation("f′(z)", a.Form.Slope)
		w.table([]string{"z", "f(z)", "f′(z)"}, a.Table())
	}
	w.facts(a.Facts(w.f))
}

func (w *atlasWriter) loss(l atlas.Loss) {
	w.print("\n%s", l.Form.Name)
	w.equation("J", l.Formula)
	w.equation("∂J/∂ŷ", l.Slope)
	w.table([]string{"ŷ", "J", "∂J/∂ŷ"}, l.Table(AtlasTarget))
	w.facts(l.Facts(w.f))
}

// table writes a few points, a column for each.
func (w *atlasWriter) table(names []string, points []atlas.Point) {
	for i, name := range names {
		line := fmt.Sprintf("  %-7s", w.in.Formula(name))
		for _, p := range points {
			switch i {
			case 0:
				line += w.f.GivenCell(p.At)
			case 1:
				line += w.f.Cell(p.Value)
			default:
				line += w.f.Cell(p.Slope)
			}
		}
		w.print("%s", line)
	}
}

// softmax writes z and a of every output of a softmax, and its Jacobian.
func (w *atlasWriter) softmax(s atlas.Softmax) {
	var z, a string
	for i, out := range s.Outputs() {
		z, a = z+w.f.GivenCell(s.Z[i]), a+w.f.Cell(out)
	}
	w.print("  %-7s%s", w.in.Formula("z"), z)
	w.print("  %-7s%s", w.in.Formula("a"), a)
	w.print("  %s", w.in.Sentence("The Jacobian there, a row for each a and a column for each z:"))
	for _, row := range s.Jacobian() {
		line := ""
		for _, v := range row {
			line += w.f.Cell(v)
		}
		w.print("  %-7s%s", "", line)
	}
}

// facts writes what is true, of an entry that was asked for.
func (w *atlasWriter) facts(list []atlas.Fact) {
	if !w.full {
		return
	}
	for _, f := range list {
		w.print("  %s", w.in.Sentence(explain.Capital(f.Name)+": "+f.Says+"."))
	}
}
