// Package boxes draws networks whose units have few incoming edges: each unit with all of
// its numbers, each edge with its weight in a row of its own.
//
// Where everything stands is a [plan], which is pure geometry. Where there is no room for
// all layers, only those of the path that feeds the number in focus are shown; where
// there is hardly any, only the numbers that its formula names.
package boxes
