package cli

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"backstep/ui"
)

// folders are the folders of the machine.
type folders struct{}

// dataFiles are its files, for the chooser of data.
type dataFiles struct{ folders }

// Real returns a path as the system takes it: ~ is the home folder.
func (folders) Real(path string) string {
	rest, ok := strings.CutPrefix(path, "~")
	if !ok || rest != "" && !os.IsPathSeparator(rest[0]) {
		return path
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return path
	}
	return filepath.Join(home, rest)
}

// Stat returns what is known of a file or a folder.
func (d dataFiles) Stat(path string) (ui.DataFile, error) {
	info, err := os.Stat(d.Real(path))
	if err != nil {
		return ui.DataFile{}, reason(err)
	}
	return entryOf(info), nil
}

// Open opens a regular file. A pipe might never end.
func (d dataFiles) Open(path string) (io.ReadCloser, error) {
	info, err := os.Stat(d.Real(path))
	switch {
	case err != nil:
		return nil, reason(err)
	case !info.Mode().IsRegular():
		return nil, errors.New("it is not a regular file")
	}
	f, err := os.Open(d.Real(path))
	if err != nil {
		return nil, reason(err)
	}
	return f, nil
}

// List lists a folder. A link stands for what it leads to.
func (d folders) List(folder string) ([]ui.DataFile, error) {
	entries, err := os.ReadDir(d.Real(folder))
	if err != nil {
		return nil, reason(err)
	}
	var list []ui.DataFile
	for _, e := range entries {
		info, err := os.Stat(filepath.Join(d.Real(folder), e.Name()))
		if err != nil {
			continue // It has gone, or leads nowhere.
		}
		entry := entryOf(info)
		entry.Name = e.Name()
		list = append(list, entry)
	}
	return list, nil
}

func entryOf(info os.FileInfo) ui.DataFile {
	return ui.DataFile{
		Name: info.Name(), Folder: info.IsDir(), Size: info.Size(),
		Changed: info.ModTime().Format("15:04:05"), Stamp: fmt.Sprint(info.Size(), info.ModTime().UnixNano()),
	}
}
