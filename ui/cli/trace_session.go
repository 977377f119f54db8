package cli

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"

	"github.com/pelletier/go-toml/v2"

	"backstep/data/session"
	"backstep/network"
	"backstep/network/trace"
)

// sessionJSON returns a resolved session as a JSON object with the sections and keys of
// a session file. It has every default filled in, the weights, and x and y of the
// training part, x as the network gets it. If the session has a test part, data has
// test_x and test_y too.
func sessionJSON(setup *session.Setup) json.RawMessage {
	return writeSections(append(session.Settings(), session.Setting{Key: "data.test_x"}, session.Setting{Key: "data.test_y"}),
		smallValues(setup.Session), largeValues(setup))
}

// largeValues returns, by key and as JSON, the values that the session's settings do not
// contain, and the large lists of numbers.
func largeValues(setup *session.Setup) map[string][]byte {
	a := setup.Config.Architecture
	values := map[string][]byte{
		"title":          quoted(setup.Title),
		"network.layers": layersJSON(a),
		"data.features":  namesJSON(setup.Names.Inputs),
		"data.target":    quoted(setup.Set.Target.Name),
		"data.x":         trace.AppendRows(nil, setup.TrainSamples.X),
		"data.y":         trace.AppendRows(nil, setup.TrainSamples.Y),
	}
	if len(setup.Test) > 0 {
		values["data.test_x"] = trace.AppendRows(nil, setup.TestSamples.X)
		values["data.test_y"] = trace.AppendRows(nil, setup.TestSamples.Y)
	}
	addParameters(values, "init.", a, setup.Initial)
	if s := setup.State; s != nil {
		addParameters(values, "state.", a, s.Parameters)
		for i, name := range setup.Config.Optimizer.Buffers() {
			addParameters(values, "state."+name+"_", a, s.Buffers[i])
		}
	}
	return values
}

// addParameters adds weights and biases. In a network without biases each layer has an
// empty list of them.
func addParameters(values map[string][]byte, prefix string, a network.Architecture, layers []network.Parameters) {
	weights, biases := []byte("["), []byte("[")
	for l, p := range layers {
		if l > 0 {
			weights, biases = append(weights, ", "...), append(biases, ", "...)
		}
		weights = trace.AppendMatrix(weights, p.Weights, a.Layers[l].Units)
		biases = trace.AppendNumbers(biases, p.Biases)
	}
	values[prefix+"weights"], values[prefix+"biases"] = append(weights, ']'), append(biases, ']')
}

func layersJSON(a network.Architecture) []byte {
	b := []byte("[")
	for l, layer := range a.Layers {
		if l > 0 {
			b = append(b, ", "...)
		}
		b = fmt.Appendf(b, `{"units": %d, "activation": %q}`, layer.Units, layer.Activation.Name)
	}
	return append(b, ']')
}

// smallValues returns the settings of the session as its file would have them, by section
// and name, without the lists of numbers.
func smallValues(s *session.Session) map[string]any {
	small := *s
	small.Init.Weights, small.Init.Biases, small.Data.X, small.Data.Y = nil, nil, nil, nil
	small.Data.Edits = nil // They are made in x and y.
	if s.State != nil {
		small.State = &session.State{
			Epoch: s.State.Epoch, Step: s.State.Step, Updates: s.State.Updates, Place: s.State.Place, LossSum: s.State.LossSum, BatchesChanged: s.State.BatchesChanged,
		}
	}
	var file bytes.Buffer
	values := map[string]any{}
	// Neither can fail, since what a session writes can be read.
	if err := small.Write(&file); err != nil {
		panic("cli: " + err.Error())
	}
	if err := toml.Unmarshal(file.Bytes(), &values); err != nil {
		panic("cli: " + err.Error())
	}
	return values
}

// writeSections returns a JSON object with an object for each section, in the order of
// the settings.
func writeSections(settings []session.Setting, small map[string]any, large map[string][]byte) []byte {
	var order []string
	sections := map[string][]byte{}
	for _, setting := range settings {
		value, ok := large[setting.Key]
		if !ok {
			value, ok = smallValue(small, setting)
		}
		if !ok {
			continue
		}
		section := setting.Section()
		if _, begun := sections[section]; !begun {
			order = append(order, section)
		} else {
			sections[section] = append(sections[section], ", "...)
		}
		sections[section] = fmt.Appendf(sections[section], "%q: %s", setting.Name(), value)
	}
	b := append([]byte("{"), sections[""]...)
	for _, section := range order {
		if section != "" {
			b = fmt.Appendf(b, ", %q: {%s}", section, sections[section])
		}
	}
	return append(b, '}')
}

// smallValue returns a setting's value as JSON.
func smallValue(values map[string]any, setting session.Setting) ([]byte, bool) {
	if section := setting.Section(); section != "" {
		values, _ = values[section].(map[string]any)
	}
	switch v := values[setting.Name()].(type) {
	case bool:
		return strconv.AppendBool(nil, v), true
	case int64:
		return strconv.AppendInt(nil, v, 10), true
	case float64:
		return trace.AppendNumber(nil, v), true
	case string:
		return quoted(v), true
	default:
		return nil, false
	}
}

func namesJSON(names []string) []byte {
	b := []byte("[")
	for i, name := range names {
		if i > 0 {
			b = append(b, ", "...)
		}
		b = append(b, quoted(name)...)
	}
	return append(b, ']')
}

// quoted returns text as JSON.
func quoted(text string) []byte {
	b, err := json.Marshal(text)
	if err != nil {
		panic("cli: " + err.Error()) // Text can always be written.
	}
	return b
}
