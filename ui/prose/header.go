package prose

import (
	"fmt"
	"strings"

	"backstep/data/session"
	"backstep/data/text"
	"backstep/network"
	"backstep/network/explain"
)

// listedRows is the most rows of data that the header lists.
const listedRows = 20

// Header writes what is trained: the network, how it is trained, its data, and the
// weights it begins with.
func (w *Writer) Header() {
	c := w.setup.Config
	w.print("%s", w.setup.Title)
	w.print("")
	w.print("Network: %s. %s.", c.Architecture, w.layers())
	w.print("Training: %s.", strings.Join(w.training(), ", "))
	w.data()
	w.start()
}

// Training lists what decides how the weights are learned.
func Training(setup *session.Setup) string {
	return strings.Join(New(nil, setup).training(), ", ")
}

// Row returns the raw values of a row of the data, and its target.
func Row(setup *session.Setup, row int) string { return New(nil, setup).row(row) }

// About says what the data of a session is, "" if that is not known.
func About(setup *session.Setup) string { return strings.Join(New(nil, setup).about(), ". ") }

// layers names the units of each layer.
func (w *Writer) layers() string {
	a := w.setup.Config.Architecture
	list := []string{"inputs " + w.names(-1, a.Inputs)}
	for l, layer := range a.Layers {
		list = append(list, fmt.Sprintf("layer %d (%s) %s %s", w.notation.Number(l), w.position(l), layer.Activation.Name, w.names(l, layer.Units)))
	}
	line := strings.Join(list, "; ")
	if !a.Bias {
		line += "; no biases"
	}
	return explain.Capital(line)
}

// names lists the units of a layer: of many, the first ones and the last.
func (w *Writer) names(layer, n int) string {
	const most = 6
	var names []string
	for j := range n {
		if n > most && j == most-2 {
			names = append(names, "…", w.setup.Names.Unit(layer, n-1))
			break
		}
		names = append(names, w.setup.Names.Unit(layer, j))
	}
	return strings.Join(names, ", ")
}

// position says in words whether a layer is hidden.
func (w *Writer) position(layer int) string {
	if layer == len(w.setup.Config.Architecture.Layers)-1 {
		return "output"
	}
	return "hidden"
}

// training lists what decides how the weights are learned.
func (w *Writer) training() []string {
	c := w.setup.Config
	list := []string{"loss " + c.Loss.Name, c.Optimizer.Name + " with learning rate " + w.numbers.Short(c.LearningRate)}
	if words := explain.ScheduleWords(c.Schedule, w.numbers); words != "" {
		list[1] += " " + words
	}
	for _, field := range c.Optimizer.Fields() {
		list = append(list, strings.ReplaceAll(field, "_", " ")+" "+w.numbers.Short(*c.Optimizer.Field(field)))
	}
	if c.Penalty.L1 != 0 {
		list = append(list, "l1 "+w.numbers.Short(c.Penalty.L1))
	}
	if c.Penalty.L2 != 0 {
		list = append(list, "l2 "+w.numbers.Short(c.Penalty.L2))
	}
	if n := w.setup.TrainSamples.Len(); c.Batch(n) < n {
		list = append(list, fmt.Sprintf("batches of %d", c.Batch(n)))
	} else {
		list = append(list, "each step on the whole set")
	}
	if c.Shuffle {
		list = append(list, "shuffled each epoch")
	}
	if c.FrozenBiases {
		list = append(list, "biases frozen")
	}
	return list
}

// data lists the features with their units of measure and scaling, and the rows.
func (w *Writer) data() {
	setup := w.setup
	samples := setup.Noun.Count(len(setup.Train))
	if len(setup.Test) > 0 {
		samples += fmt.Sprintf(" to train on, %d more to test", len(setup.Test))
	}
	w.print("Data: %s.", strings.Join(append(w.about(), samples), ". "))
	if setup.Set.Source != "" {
		w.print("  Source: %s. Licence: %s.", setup.Set.Source, setup.Set.Licence)
	}
	for i, f := range setup.Set.Features {
		name := w.setup.Names.Unit(-1, i)
		line := name
		if f.Unit != "" {
			line += " in " + f.Unit
		}
		if i < len(setup.Scaling) && !setup.Scaling[i].Identity() {
			line += ", scaled to " + w.notation.Symbol("x") + " = " + setup.Scaling[i].Formula(rawName(name))
		}
		w.print("  Input %s.", line)
	}
	for j, by := range setup.TargetScaling {
		if name := setup.Names.Outputs[j]; !by.Identity() {
			w.print("  Target %s, scaled to %s = %s.", name, w.notation.Symbol("y"), by.Formula(rawName(name)))
		}
	}
	target, notes := setup.Reading()
	for _, note := range append([]string{target}, notes...) {
		if note != "" {
			w.print("  %s", text.Clean(note))
		}
	}
	for i, row := range setup.Train {
		if i == listedRows && len(setup.Train) > listedRows+1 {
			w.print("  … %d more rows: each number stands where it is used.", len(setup.Train)-listedRows)
			break
		}
		w.print("  Row %d: %s.", row+1, w.row(row))
	}
	w.print("")
}

// rawName names a raw value in a formula of scaling: by its own name, unless that
// would read as a symbol.
func rawName(name string) string {
	if explain.ReadsAsSymbol(name) {
		return "raw"
	}
	return name
}

// about says what the data is, if that is known.
func (w *Writer) about() []string {
	title, note := w.setup.Set.Title, w.setup.Note
	switch {
	case title == "" && note == "":
		return nil
	case title == "":
		return []string{explain.Capital(note)}
	case note == "" || strings.Contains(title, note):
		return []string{title}
	default:
		return []string{title + "; " + note}
	}
}

// row writes the raw values of a row, and its target.
func (w *Writer) row(row int) string {
	set := w.setup.Set
	var list []string
	for i, v := range set.Raw[row] {
		list = append(list, w.setup.Names.Unit(-1, i)+" "+w.numbers.raw(v))
	}
	line := strings.Join(list, ", ")
	switch {
	case set.Class != nil:
		return line + "; " + w.target() + " " + text.Clean(set.Target.Classes[set.Class[row]])
	case len(set.Numbers) > 0:
		var numbers []string
		for _, v := range set.Numbers[row] {
			numbers = append(numbers, w.numbers.raw(v))
		}
		return line + "; " + w.target() + " " + strings.Join(numbers, ", ")
	default:
		return line
	}
}

// target names the target.
func (w *Writer) target() string {
	if name := text.Clean(w.setup.Set.Target.Name); name != "" {
		return name
	}
	return "target"
}

// start lists the weights that training begins with.
func (w *Writer) start() {
	if s := w.setup.State; s != nil {
		w.print("Start: the weights of a saved session, after %d steps", s.Step)
		w.parameters(s.Parameters)
		return
	}
	w.print("Start: the weights before the first step")
	w.begin()
	for l := range w.setup.Config.Architecture.Layers {
		w.weights(nil, explain.Initial, l, everyUnit)
	}
	w.print("")
}

// parameters lists weights as they are.
func (w *Writer) parameters(layers []network.Parameters) {
	for l, layer := range w.setup.Config.Architecture.Layers {
		for j := range layer.Units {
			for _, q := range w.weightsOf(explain.Weight, l, j) {
				v := layers[l].At(q.From, j, layer.Units)
				w.print("  %s = %s", subjectOf(w).Title(q), w.numbers.Trim(v))
			}
		}
	}
	w.print("")
}
