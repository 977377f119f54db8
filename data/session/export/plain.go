package export

import (
	_ "embed" // the template
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"text/template"

	"backstep/data/session"
	"backstep/network"
)

//go:embed plain.py.tmpl
var plain string

// PlainPyTorch writes a program that trains the session's network for that many epochs
// with PyTorch, in float64. It uses the modules of torch.nn, as one would write it by
// hand, and writes no trace. If something cannot be expressed, the error says why.
func PlainPyTorch(w io.Writer, setup *session.Setup, epochs int) error {
	p, err := program(setup, epochs)
	if err != nil {
		return err
	}
	t, err := template.New("plain").Parse(plain)
	if err != nil {
		return err
	}
	return t.Execute(w, newPlainPage(p, setup))
}

// plainPage holds what fills the template, as Python code.
type plainPage struct {
	*page

	Mini    bool   // an epoch has several steps
	Sampler string // the rows of an epoch; empty for all of them in their order

	TestX, TestY string

	Modules    []string
	Remarks    []string // about the modules
	Parameters []tensor
	Frozen     bool

	LossModule, LossFunction string // exactly one of them is set
	Penalty, Optimizer       string
	Scheduler                scheduler
	Memory                   []memory
}

// tensor is a name with its numbers.
type tensor struct{ Name, Value string }

// memory is what the optimiser remembers about a parameter.
type memory struct {
	Name    string // the number of the parameter
	Buffers []tensor
}

func newPlainPage(p *page, setup *session.Setup) *plainPage {
	plain := &plainPage{
		page: p, Mini: p.BatchSize < p.Samples, Sampler: sampler(p),
		Frozen: p.Bias && setup.Config.FrozenBiases, Penalty: penalty(setup, "weights"),
		Optimizer: optimizer(setup, setup.Config.Rate(max(1, p.FirstEpoch-1)), "model.parameters()"),
		Scheduler: newScheduler(setup, p.FirstEpoch),
	}
	if !plain.Mini { // One step takes all samples, in whatever order.
		p.Orders, plain.Sampler = "", ""
	}
	if plain.Penalty == "0.0" {
		plain.Penalty = ""
	}
	plain.LossModule, plain.LossFunction = plainLoss(setup)
	p.Y = plainTargets(setup, setup.TrainSamples.Y)
	if setup.TestSamples.Len() > 0 {
		plain.TestX, plain.TestY = matrix(setup.TestSamples.X), plainTargets(setup, setup.TestSamples.Y)
	}
	plain.modules(setup)
	return plain
}

// sampler returns the Python code of the rows of an epoch, or "" if each epoch takes
// all of them in their order.
func sampler(p *page) string {
	order := ""
	switch {
	case p.Orders != "":
		order = fmt.Sprintf("ORDERS[epoch - %d]", p.FirstEpoch)
	case p.Place > 0:
		order = "range(len(X))"
	}
	if p.Place > 0 { // The first of the epochs has already begun.
		order += fmt.Sprintf("[%d if epoch == %d else 0:]", p.Place, p.FirstEpoch)
	}
	return order
}

// modules writes the layers and their first weights.
func (p *plainPage) modules(setup *session.Setup) {
	a, params := setup.Config.Architecture, setup.Initial
	if setup.State != nil {
		params = setup.State.Parameters
	}
	for l, layer := range a.Layers {
		from, name := a.From(l), strconv.Itoa(len(p.Modules))
		bias := ""
		if !a.Bias {
			bias = ", bias=False"
		}
		p.Modules = append(p.Modules, fmt.Sprintf("nn.Linear(%d, %d%s)", from, layer.Units, bias))
		p.Parameters = append(p.Parameters, tensor{name + ".weight", turned(params[l].Weights, layer.Units, indent)})
		p.remember(setup, turnedBuffers(setup, l))
		if a.Bias {
			p.Parameters = append(p.Parameters, tensor{name + ".bias", row(params[l].Biases, indent)})
			if !p.Frozen {
				p.remember(setup, biasBuffers(setup, l))
			}
		}
		if module := module(layer.Activation.Name); module != "" && (l < len(a.Layers)-1 || !fromLogits(setup)) {
			p.Modules = append(p.Modules, module)
		}
	}
	if fromLogits(setup) {
		p.Remarks = append(p.Remarks, fmt.Sprintf("Its outputs are z: the loss takes the %s itself.", a.Output().Activation.Name))
	}
	if slices.ContainsFunc(p.Modules, func(m string) bool { return m == module("gelu") || m == module("silu") }) {
		p.Remarks = append(p.Remarks, "GELU and SiLU are NaN at -inf, where their limit is 0; so are their slopes at inf.")
	}
}

// remember adds what the optimiser remembers about the parameter that was written last.
func (p *plainPage) remember(setup *session.Setup, values []string) {
	if len(values) == 0 {
		return
	}
	m := memory{Name: strconv.Itoa(len(p.Parameters) - 1)}
	for i, name := range setup.Config.Optimizer.Buffers() {
		m.Buffers = append(m.Buffers, tensor{torchName(setup.Config.Optimizer.Name, name), values[i]})
	}
	p.Memory = append(p.Memory, m)
}

// inBuffers is the indentation of a line in a buffer.
const inBuffers = 3 * indent

func turnedBuffers(setup *session.Setup, l int) (values []string) {
	for _, layers := range saved(setup) {
		values = append(values, turned(layers[l].Weights, setup.Config.Architecture.Layers[l].Units, inBuffers))
	}
	return values
}

func biasBuffers(setup *session.Setup, l int) (values []string) {
	for _, layers := range saved(setup) {
		values = append(values, row(layers[l].Biases, inBuffers))
	}
	return values
}

// saved returns the buffers of a saved session, or nil for a session that is not saved.
func saved(setup *session.Setup) [][]network.Parameters {
	if setup.State == nil {
		return nil
	}
	return setup.State.Buffers
}

// turned returns weights transposed. Here they have a row for each unit that they come
// from, in torch.nn one for each unit that they go to.
func turned(weights []float64, units, column int) string {
	return lists(units, column, func(j, column int) string {
		var to []float64
		for i := j; i < len(weights); i += units {
			to = append(to, weights[i])
		}
		return row(to, column)
	})
}

// classes returns the class of each sample, if the loss takes the numbers of classes.
// That is cross-entropy after softmax, if each y has a single 1 among zeros.
func classes(setup *session.Setup, rows [][]float64) (numbers []string, ok bool) {
	if setup.Config.Loss.Name != "cross-entropy" || !fromLogits(setup) {
		return nil, false
	}
	for _, y := range rows {
		class := slices.Index(y, 1)
		for k, v := range y {
			if class < 0 || k != class && v != 0 {
				return nil, false
			}
		}
		numbers = append(numbers, strconv.Itoa(class))
	}
	return numbers, true
}

// plainTargets returns y in the form that the loss takes.
func plainTargets(setup *session.Setup, rows [][]float64) string {
	for _, all := range [][][]float64{setup.TrainSamples.Y, setup.TestSamples.Y} {
		if _, ok := classes(setup, all); !ok {
			return matrix(rows)
		}
	}
	numbers, _ := classes(setup, rows)
	return list(numbers, 0)
}

// module returns the torch.nn module of the activation of that name, or "" if none is
// needed.
func module(name string) string {
	a, _ := torchActivationOf(name) // program has checked that it is known
	return a.module
}

// fromLogits reports whether the loss is computed from z, so that the model needs no
// last activation.
func fromLogits(setup *session.Setup) bool {
	return setup.Config.Loss.FromZ(setup.Config.Architecture.Output().Activation)
}

// plainLoss returns the loss of torch.nn, or a function if torch.nn has no loss that is
// the same. For example, its BCELoss clamps logarithms at -100.
func plainLoss(setup *session.Setup) (module, function string) {
	output := setup.Config.Architecture.Output().Activation.Name
	switch name := setup.Config.Loss.Name; {
	case name == "mse":
		return "nn.MSELoss()", ""
	case name == "mae":
		return "nn.L1Loss()", ""
	case name == "huber":
		return "nn.HuberLoss()", ""
	case name == "bce" && output == "sigmoid":
		return "nn.BCEWithLogitsLoss()", ""
	case name == "cross-entropy" && output == "softmax":
		return "nn.CrossEntropyLoss()", ""
	}
	given := "a"
	if fromLogits(setup) {
		given = "z"
	}
	body := strings.SplitN(loss(setup), "\n", 2)[1]
	body = strings.TrimRight(body, "\n")
	return "", "def loss_function(" + given + ", y):\n" + body + ".mean()"
}
