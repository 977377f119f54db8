package plain

import (
	"fmt"
	"strconv"
	"strings"

	"backstep/data/text"
	"backstep/network"
	"backstep/network/explain"
	"backstep/ui/desk"
)

// listed returns what may follow list.
func (t *Talk) listed(d *desk.Desk, _ string) []string {
	list := []string{"units", "samples", "weights", "views"}
	m := d.Seen()
	for layer := -1; layer <= m.LastLayer(); layer++ {
		for unit := range min(m.Units(layer), mostListed) {
			list = append(list, text.Clean(m.Setup.Names.Unit(layer, unit)))
		}
	}
	return list
}

// list carries out "list", "list units", "list samples 21", "list weights", "list views", and
// "list h1".
func (t *Talk) list(_ *desk.Desk, argument string) desk.Result {
	s := lists{t.speaker()}
	what, from, _ := strings.Cut(argument, " ")
	switch {
	case what == "" || what == "units":
		return desk.Result{Message: strings.Join(s.units(), "\n")}
	case what == "samples" || what == s.m.Setup.Noun.Many():
		return s.samples(strings.TrimSpace(from))
	case argument == "weights":
		return desk.Result{Message: s.allWeights()}
	case argument == "views":
		return desk.Result{Message: described(t.options.Views)}
	}
	layer, unit, ok := s.m.Setup.FindUnit(argument)
	if !ok {
		return desk.Wrong("list %s: want units, samples, weights, views, or a unit, such as list %s", text.Quote(argument), s.unit(0, 0))
	}
	return desk.Result{Message: strings.Join(s.unitWhole(layer, unit), "\n")}
}

// mostLines is the most lines of a list.
const mostLines = 20

// lists says what there is, in several lines.
type lists struct{ speaker }

// units lists the units of each layer.
func (s lists) units() []string {
	lines := []string{"Inputs: " + s.layerNames(-1) + "."}
	for l, layer := range s.m.Config().Architecture.Layers {
		name := fmt.Sprintf("Hidden layer %d", s.layer(l))
		if l == s.m.LastLayer() {
			name = fmt.Sprintf("Output, layer %d", s.layer(l))
		}
		lines = append(lines, fmt.Sprintf("%s, %s: %s.", name, layer.Activation.Name, s.layerNames(l)))
	}
	return append(lines, fmt.Sprintf("list samples says the %s of the batch, %d in all, and list %s the numbers of a unit.", s.m.Setup.Noun.For(s.m.Batch()), s.m.Batch(), s.unit(0, 0)))
}

// samples lists the samples of the batch from a number on.
func (s lists) samples(from string) desk.Result {
	first, n := 1, s.m.Batch()
	if from != "" {
		var err error
		if first, err = strconv.Atoi(from); err != nil || first < 1 || first > n {
			return desk.Wrong("list samples %s: want 1 to %d", text.Quote(from), n)
		}
	}
	var lines []string
	for i := first - 1; i < min(n, first-1+mostLines); i++ {
		lines = append(lines, s.sample(i))
	}
	if last := first - 1 + mostLines; last < n {
		lines = append(lines, fmt.Sprintf("There are %d more: list samples %d goes on.", n-last, last+1))
	}
	return desk.Result{Message: strings.Join(lines, "\n")}
}

// allWeights lists the weights of the layers, a line for each unit.
func (s lists) allWeights() string {
	var lines []string
	more := 0
	for l := range s.m.LastLayer() + 1 {
		for j := range s.m.Units(l) {
			if len(lines) == mostLines {
				more++
				continue
			}
			lines = append(lines, fmt.Sprintf("To %s: %s.", s.unit(l, j), s.weightsOf(l, j, explain.Weight)))
		}
	}
	if more > 0 {
		lines = append(lines, fmt.Sprintf("There are %d more units: list and the name of one says its weights.", more))
	}
	return strings.Join(lines, "\n")
}

// described lists the views.
func described(views []View) string {
	var lines []string
	for _, v := range views {
		lines = append(lines, "view "+v.Name+": "+v.Does+".")
	}
	return strings.Join(lines, "\n")
}

// unitWhole says all of a unit: what it gets and where it goes, and its numbers for each sample.
func (s lists) unitWhole(layer, unit int) []string {
	first := s.unit(layer, unit) + " is an input."
	if layer >= 0 {
		first = s.describe(layer, unit) + " It gets " + s.gets(layer, unit) + "."
	}
	if next := layer + 1; next <= s.m.LastLayer() {
		first += " It goes " + listed(s.m.Units(next), func(j int) string {
			return "to " + s.unit(next, j) + " times " + s.n(s.m.Weight(next, j, unit))
		}, "units") + "."
	}
	lines := []string{first}
	for i := range min(s.m.Samples(), mostLines) {
		who := explain.Capital(s.m.Setup.Noun.Number(i + 1))
		if values := s.valuesOf(layer, unit, i); values != "" {
			lines = append(lines, who+": "+values+".")
		}
	}
	if n := s.m.Samples(); n > mostLines {
		lines = append(lines, fmt.Sprintf("There are %d more: select %s; sample %d says the next.", n-mostLines, s.unit(layer, unit), mostLines+1))
	}
	return lines
}

// gets says what a unit adds up.
func (s lists) gets(layer, unit int) string {
	says := listed(s.m.Units(layer-1), func(i int) string {
		return s.unit(layer-1, i) + " times " + s.n(s.m.Weight(layer, unit, i))
	}, "units")
	if s.m.Config().Architecture.Bias {
		says += ", and the bias " + s.n(s.m.Weight(layer, unit, network.Bias))
	}
	return says
}
