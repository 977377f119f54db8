package desk

import (
	"fmt"
	"strings"

	"backstep/data"
	"backstep/data/session"
	"backstep/data/text"
)

// set carries out "set lr 20", or "set lr 20 and batch 4": training goes on with other
// settings, as a new run. If it cannot go on with them, the new run starts over.
func set(d *Desk, argument string) Result {
	given, err := typedSettings(d, argument)
	if err != nil {
		return Result{Err: fmt.Errorf("set %w", err)}
	}
	return d.WithWalk(func() Result { return d.branch(change{given: given, verb: "set"}) })
}

// typedSettings reads settings that a person typed. The path of a data file may begin with ~.
func typedSettings(d *Desk, line string) ([]session.Given, error) {
	given, err := parseSettings(line)
	for i := range given {
		if given[i].Flag == "csv" && d.options.Files != nil {
			given[i].Value = d.options.Files.Real(given[i].Value)
		}
	}
	return given, err
}

// parseSettings reads settings with their values: "lr 20 and batch 4".
func parseSettings(line string) ([]session.Given, error) {
	var given []session.Given
	for _, part := range text.SplitOutside(line, " and ") {
		name, value, _ := strings.Cut(strings.TrimSpace(part), " ")
		g, err := parseSetting(name, strings.TrimSpace(value))
		if err != nil {
			return nil, err
		}
		given = append(given, g)
	}
	return given, nil
}

// parseSetting reads a setting with its value.
func parseSetting(name, value string) (session.Given, error) {
	if name == "" {
		return session.Given{}, fmt.Errorf("needs a setting and its value, such as set lr 0.1; the settings are %s", list(session.Changeable()))
	}
	setting, err := settingNamed(name)
	switch {
	case err != nil:
		return session.Given{}, fmt.Errorf("%s: %w", text.Brief(name), err)
	case value == "":
		return session.Given{}, fmt.Errorf("%s needs a value: %s", text.Brief(name), setting.Takes())
	}
	_, given, err := session.Change(setting.Names()[0], value)
	return given, err
}

// settingNamed returns the setting with a name. η is the learning rate.
func settingNamed(name string) (session.Setting, error) {
	if spelled(name) == "eta" {
		name = "lr"
	}
	return session.Named(name)
}

// settingValues lists the values that a setting takes, if they have names, or the paths that
// may come of what was typed.
func settingValues(d *Desk, name, typed string) []string {
	setting, err := settingNamed(name)
	switch {
	case err != nil:
		return nil
	case setting.Flag == "csv":
		return filePaths(d, typed, data.IsFileName)
	case setting.Switch():
		return []string{"on", "off"}
	default:
		return setting.Choices()
	}
}
