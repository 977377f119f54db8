package screen

import (
	"fmt"
	"strings"

	"backstep/network"
	"backstep/ui/number"
	"backstep/ui/theme"
)

// header draws row 0: what is trained, and where in time the frame is.
func (p painter) header() {
	right := p.scene.clock()
	for len(right) > 1 && clockWidth(right) > p.W()*2/3 {
		right = right[:len(right)-1]
	}
	left := p.W() - margin - 1 - clockWidth(right)
	p.title(left - 2)
	x := left
	for _, c := range right {
		x += p.text(x, 0, c.name+" ", theme.Dim)
		x += p.text(x, 0, c.value, theme.Strong) + 3
	}
}

// reading is a named number of the header.
type reading struct{ name, value string }

func (s *Scene) clock() []reading {
	if s.Step == nil {
		return []reading{{"epoch", "0"}, {"step", "0"}}
	}
	list := []reading{
		{"epoch", number.Group(s.Step.Epoch)},
		{"step", number.Group(s.Step.Number)},
	}
	if per := s.Path.StepsPerEpoch(); per > 1 {
		list = append(list, reading{"batch", fmt.Sprintf("%d/%d", s.Step.Batch, per)})
	}
	sample := fmt.Sprintf("%d/%d", s.Selection.Sample+1, s.Samples())
	if s.Moved {
		sample = "moved"
	}
	return append(list, reading{"sample", sample})
}

func clockWidth(list []reading) int {
	w := -3
	for _, c := range list {
		w += columns(c.name) + 1 + columns(c.value) + 3
	}
	return w
}

// title draws the program's name, the lesson's, and as many facts as fit.
func (p painter) title(w int) {
	x := margin + 1
	x += p.fitted(x, 0, w-x, "backstep", theme.Strong) + 2
	x += p.fitted(x, 0, w-x, p.scene.Setup.Title, theme.Text) + 2
	facts := p.scene.facts()
	for len(facts) > 0 && x+columns(strings.Join(facts, " · ")) > w {
		facts = facts[:len(facts)-1]
	}
	p.text(x, 0, strings.Join(facts, " · "), theme.Dim)
}

// facts describes the network and its training, the most telling first.
func (s *Scene) facts() []string {
	c := s.Config()
	facts := []string{
		c.Architecture.String() + " " + activations(c.Architecture),
		c.Loss.Name,
		s.spell(c.Optimizer.Name + " η " + s.Format.Short(c.LearningRate)),
	}
	switch n := s.Path.BatchSize(); {
	case s.Path.StepsPerEpoch() == 1:
		facts = append(facts, fmt.Sprintf("full batch of %d", len(s.Setup.Train)))
	default:
		facts = append(facts, fmt.Sprintf("batches of %d", n))
	}
	if test := len(s.Setup.Test); test > 0 {
		facts = append(facts, fmt.Sprintf("%d train, %d test", len(s.Setup.Train), test))
	}
	return facts
}

// activations names those of the layers, each once where neighbours share it.
func activations(a network.Architecture) string {
	var list []string
	for _, layer := range a.Layers {
		if n := layer.Activation.Name; len(list) == 0 || list[len(list)-1] != n {
			list = append(list, n)
		}
	}
	return strings.Join(list, ", ")
}

// footer draws the last row: what is being typed, a message, or the keys.
func (p painter) footer() {
	s := p.scene
	switch {
	case s.Typing:
		p.prompt()
	case s.Message != "":
		p.message()
	default:
		p.hints()
	}
}

// message draws what the last command had to say.
func (p painter) message() {
	role := theme.Text
	if p.scene.Alarm {
		role = theme.Alarm
	}
	p.fitted(margin+1, 0, p.W()-2*(margin+1), p.scene.Message, role)
}

// hints draws the keys, as many as fit, the last one always.
func (p painter) hints() {
	hints := p.scene.Hints
	x, end := margin+1, p.W()-margin-1
	for i, h := range hints {
		last := hints[len(hints)-1]
		reserve := 0
		if i < len(hints)-1 {
			reserve = columns(last.Key) + 1 + columns(last.Does) + 2
		}
		if x+columns(h.Key)+1+columns(h.Does)+reserve > end {
			if i < len(hints)-1 {
				continue
			}
		}
		x += p.text(x, 0, h.Key, theme.Strong) + 1
		x += p.text(x, 0, h.Does, theme.Dim) + 2
	}
}
